import { Bot, InlineKeyboardBuilder, InputFile, MediaGroupBuilder, TelegramApiError } from "node-telegram-bot-api";
import { download, report } from "./report.mjs";

const [baseUrl, token] = process.argv.slice(2);
// It would wait out a 429 by itself, and the test wants to see it.
const bot = new Bot(token, { apiRoot: baseUrl, maxRetries: 0 });
const fileOf = (bytes, filename) => new InputFile(bytes, { filename });

bot.command("start", (ctx) =>
  ctx.reply("<b>Halo</b> dari klien", { parse_mode: "HTML", reply_markup: new InlineKeyboardBuilder().text("Setuju", "ya").text("Tolak", "tidak").build() }));

bot.on("callback_query", async (ctx) => {
  const { data, message } = ctx.callbackQuery;
  await ctx.answerCallbackQuery({ text: `Anda menekan ${data}` });
  await ctx.api.editMessageText({ chat_id: message.chat.id, message_id: message.message_id, text: `Tercatat: ${data}` });
});

bot.command("album", (ctx) => {
  const album = new MediaGroupBuilder();
  for (const name of ["satu", "dua"]) album.document({ media: fileOf(new TextEncoder().encode(name), `${name}.txt`), caption: name });
  return ctx.api.sendMediaGroup({ chat_id: ctx.chatId, media: album.build() });
});

bot.command("flood", async (ctx) => {
  try {
    for (let number = 1; ; number++) await ctx.reply(`pesan ${number}`);
  } catch (error) {
    if (!(error instanceof TelegramApiError)) throw error;
    report(error.errorCode, error.description, error.parameters);
  }
});

bot.on("message", async (ctx, next) => {
  const document = ctx.message.document;
  if (!document) return next();

  const file = await ctx.api.getFile({ file_id: document.file_id });
  const bytes = await download(baseUrl, token, file.file_path);
  await ctx.api.sendDocument({ chat_id: ctx.chatId, document: fileOf(bytes, document.file_name), caption: `${bytes.length} bita` });
});

try {
  await bot.startPolling();
} catch (error) {
  if (!(error instanceof TelegramApiError)) throw error;
  report(error.errorCode, error.description, error.parameters);
}
