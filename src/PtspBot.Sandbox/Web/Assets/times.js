// The office's time, in the office's zone, in the language of the page.
import { store } from "./store.js";
import { language } from "./texts.js";

const formats = new Map();

function format(at, options) {
  const locale = language() === "id" ? "id-ID" : "en-GB";
  const key = locale + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale, { ...options, timeZone: store.clock?.zone }));
  return formats.get(key).format(at);
}

export const clockTime = at => format(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
export const seconds = at => format(at, { second: "2-digit" }).padStart(2, "0");
export const longDay = at => format(at, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
export const shortDay = at => format(at, { weekday: "short", day: "numeric", month: "short", year: "numeric" });
export const weekday = at => format(at, { weekday: "long" });
export const dayKey = at => format(at, { year: "numeric", month: "2-digit", day: "2-digit" });
export const zoneName = () => (store.clock?.zone === "Asia/Jakarta" ? "WIB" : store.clock?.zone ?? "");

/** What a datetime-local field wants. */
export function forInput(at) {
  const parts = Object.fromEntries(new Intl.DateTimeFormat("en-GB", {
    timeZone: store.clock?.zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
  }).formatToParts(at).map(part => [part.type, part.value]));
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}
