import { Bot, GrammyError, InlineKeyboard, InputFile, InputMediaBuilder } from "grammy";
import { download, report } from "./report.mjs";

const [baseUrl, token] = process.argv.slice(2);
const bot = new Bot(token, { client: { apiRoot: baseUrl } });

bot.command("start", (ctx) =>
  ctx.reply("<b>Halo</b> dari klien", { parse_mode: "HTML", reply_markup: new InlineKeyboard().text("Setuju", "ya").text("Tolak", "tidak") }));

bot.on("callback_query:data", async (ctx) => {
  await ctx.answerCallbackQuery(`Anda menekan ${ctx.callbackQuery.data}`);
  await ctx.editMessageText(`Tercatat: ${ctx.callbackQuery.data}`);
});

bot.on("message:document", async (ctx) => {
  const file = await ctx.getFile();
  const bytes = await download(baseUrl, token, file.file_path);
  await ctx.replyWithDocument(new InputFile(bytes, ctx.message.document.file_name), { caption: `${bytes.length} bita` });
});

bot.command("album", (ctx) =>
  ctx.replyWithMediaGroup(["satu", "dua"].map((name) =>
    InputMediaBuilder.document(new InputFile(Buffer.from(name), `${name}.txt`), { caption: name }))));

bot.command("flood", async (ctx) => {
  try {
    for (let number = 1; ; number++) await ctx.reply(`pesan ${number}`);
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    report(error.error_code, error.description, error.parameters);
  }
});

try {
  await bot.start();
} catch (error) {
  if (!(error instanceof GrammyError)) throw error;
  report(error.error_code, error.description, error.parameters);
}
