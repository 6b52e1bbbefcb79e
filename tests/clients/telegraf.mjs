import { Input, Markup, Telegraf, TelegramError } from "telegraf";
import { message } from "telegraf/filters";
import { download, report } from "./report.mjs";

const [baseUrl, token] = process.argv.slice(2);
const bot = new Telegraf(token, { telegram: { apiRoot: baseUrl } });

bot.start((ctx) =>
  ctx.replyWithHTML("<b>Halo</b> dari klien", Markup.inlineKeyboard([Markup.button.callback("Setuju", "ya"), Markup.button.callback("Tolak", "tidak")])));

bot.action(/.+/, async (ctx) => {
  await ctx.answerCbQuery(`Anda menekan ${ctx.callbackQuery.data}`);
  await ctx.editMessageText(`Tercatat: ${ctx.callbackQuery.data}`);
});

bot.on(message("document"), async (ctx) => {
  const file = await ctx.telegram.getFile(ctx.message.document.file_id);
  const bytes = Buffer.from(await download(baseUrl, token, file.file_path));
  await ctx.replyWithDocument(Input.fromBuffer(bytes, ctx.message.document.file_name), { caption: `${bytes.length} bita` });
});

bot.command("album", (ctx) =>
  ctx.replyWithMediaGroup(["satu", "dua"].map((name) =>
    ({ type: "document", media: Input.fromBuffer(Buffer.from(name), `${name}.txt`), caption: name }))));

bot.command("flood", async (ctx) => {
  try {
    for (let number = 1; ; number++) await ctx.reply(`pesan ${number}`);
  } catch (error) {
    if (!(error instanceof TelegramError)) throw error;
    report(error.code, error.description, error.parameters);
  }
});

try {
  await bot.launch();
} catch (error) {
  if (!(error instanceof TelegramError)) throw error;
  report(error.code, error.description, error.parameters);
}
