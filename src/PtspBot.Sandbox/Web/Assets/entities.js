// Telegram's marks on a text, built as nodes. Offsets count UTF-16 units, as strings do here.
import { h, safeLink } from "./dom.js";

const TAGS = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote", expandable_blockquote: "blockquote" };

/** `on` says what a click on a command or on a link to the bot does. */
export function marked(text, entities, on) {
  const sorted = [...entities].sort((one, other) => one.offset - other.offset || other.length - one.length);
  return stretch(text, 0, text.length, sorted, on);
}

function stretch(text, from, to, entities, on) {
  const nodes = [];
  let at = from;
  let rest = entities;
  while (rest.length > 0) {
    const [first, ...others] = rest;
    const start = Math.max(first.offset, at);
    const end = Math.min(first.offset + first.length, to);
    rest = others;
    if (end <= start) continue;
    if (start > at) nodes.push(text.slice(at, start));
    nodes.push(mark(first, text.slice(start, end), stretch(text, start, end, others.filter(one => one.offset < end), on), on));
    rest = others.filter(one => one.offset >= end);
    at = end;
  }
  if (at < to) nodes.push(text.slice(at, to));
  return nodes;
}

function mark(entity, words, inside, on) {
  switch (entity.type) {
    case "text_link": return link(entity.url, inside, on);
    case "url": return link(/^[a-z]+:/i.test(words) ? words : `https://${words}`, inside, on);
    case "email": return link(`mailto:${words}`, inside, on);
    case "bot_command": return h("button", { type: "button", class: "command", onclick: () => on.command(words) }, inside);
    case "spoiler": return h("button", { type: "button", class: "spoiler", onclick: event => event.currentTarget.classList.add("open") }, inside);
    case "mention": case "hashtag": return h("span", { class: "tagged" }, inside);
    default: return TAGS[entity.type] ? h(TAGS[entity.type], {}, inside) : h("span", {}, inside);
  }
}

/** A link to the bot itself starts it here, as the app would; any other opens apart and learns nothing of this page. */
export function link(url, inside, on, className = "") {
  const safe = safeLink(url);
  if (!safe) return h("span", { class: className }, inside);
  const payload = on.startOf(safe);
  return payload === null
    ? h("a", { class: className, href: safe, target: "_blank", rel: "noopener noreferrer" }, inside)
    : h("a", { class: className, href: safe, onclick: event => { event.preventDefault(); on.start(payload); } }, inside);
}
