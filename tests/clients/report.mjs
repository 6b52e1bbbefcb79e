// Whoever started the bot is gone when its input ends; a bot left alone would poll for ever.
process.stdin.on("end", () => process.exit()).resume();
process.stdin.unref();

// One JSON object a line: what the test reads of a bot's mind.
export function report(code, description, parameters) {
  console.log(JSON.stringify({ code, description, retry_after: parameters?.retry_after ?? null }));
}

export async function download(baseUrl, token, path) {
  const answer = await fetch(`${baseUrl}/file/bot${token}/${path}`);
  if (!answer.ok) throw new Error(`download: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
