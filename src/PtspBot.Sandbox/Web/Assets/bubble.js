// One message as a bubble: words, file, contact, place, and its inline keyboard.
import { avatar, h, icon } from "./dom.js";
import { link, marked } from "./entities.js";
import { store } from "./store.js";
import { t } from "./texts.js";
import { clockTime } from "./times.js";

const KILO = 1024;

export function bubble(chat, message, viewer, on) {
  if (message.service) return serviceLine(message);
  const own = message.from === viewer?.id;
  const side = own ? "own" : "other";
  const bare = message.media?.kind === "sticker" ? "bare" : "";
  const inGroup = !chat.private && !own;
  const node = h("article", { class: `message ${side} ${bare}`, data: { id: message.id } },
    inGroup && avatar(message.name, message.from, message.bot ? "of-bot" : ""),
    h("div", { class: "column" },
      h("div", { class: "bubble" },
        inGroup && h("p", { class: `author tint-${Math.abs(message.from) % 6} ${message.bot ? "of-bot" : ""}` }, message.name),
        quote(chat, message),
        message.media && media(message),
        message.contact && card("person", message.contact.name, `+${message.contact.phone.replace(/^\+/, "")}`),
        message.location && card("place", t("location"), message.location.map(number => number.toFixed(4)).join(", ")),
        message.words !== null && h("div", { class: "words" }, marked(message.words, message.entities, on)),
        foot(message)),
      message.rows && keyboard(message, on)),
    h("button", { type: "button", class: "actions", "aria-label": t("actions"), onclick: event => on.actions(event.currentTarget, message) }, icon("more")));
  return node;
}

export const trace = message => h("p", { class: "line faint", data: { id: message.id } }, t("deleted"));

export const dayLine = day => h("p", { class: "line day" }, h("span", {}, day));

function serviceLine(message) {
  const { kind, who, title } = message.service;
  const words = {
    TopicCreated: ["topicCreated", message.name, title], TopicEdited: ["topicEdited", message.name, title], TopicClosed: ["topicClosed", message.name], TopicReopened: ["topicReopened", message.name], GroupCreated: ["created", message.name], Joined: ["joined", who], Left: ["left", who], Pinned: ["pinned", message.name] }[kind] ?? ["migrated"];
  return h("p", { class: "line", data: { id: message.id } }, h("span", {}, t(...words)));
}

function quote(chat, message) {
  const to = message.replyTo && chat.messages.get(message.replyTo);
  return to && h("div", { class: "quote" }, h("b", {}, to.name), h("span", {}, summary(to)));
}

export function summary(message) {
  return message.words ?? message.media?.name ?? (message.media ? t(message.media.kind === "voice" ? "voice" : message.media.kind === "sticker" ? "sticker" : "photoWord") : message.contact ? t("contact") : t("location"));
}

function foot(message) {
  return h("p", { class: "foot" },
    message.pinned && icon("pin"),
    message.edited && h("span", {}, t("edited")),
    h("time", { datetime: new Date(message.date).toISOString() }, clockTime(message.date)));
}

function media(message) {
  const { kind, file, name, size, picture, width, height, seconds, emoji } = message.media;
  const address = `/page/file/${encodeURIComponent(file)}`;
  if (kind === "sticker") return h("p", { class: "sticker", role: "img", "aria-label": t("stickerAlt") }, emoji);
  if (kind === "voice") return card("voice", t("voiceMessage", seconds), "");
  if (kind === "photo") {
    return h("a", { class: "photo", href: address, target: "_blank", rel: "noopener" },
      h("img", { src: address, alt: t("photoAlt", message.name), width, height, loading: "lazy" }));
  }

  return h("a", { class: "card", href: address, download: name ?? "" },
    h("span", { class: "unseen" }, t("download"), " "),
    picture ? h("img", { class: "thumb", src: address, alt: "" }) : h("span", { class: "card-icon" }, icon("file")),
    h("span", { class: "card-words" }, h("b", {}, name), h("small", {}, sizeOf(size))));
}

function card(name, title, note) {
  return h("div", { class: "card" }, h("span", { class: "card-icon" }, icon(name)), h("span", { class: "card-words" }, h("b", {}, title), note && h("small", {}, note)));
}

function keyboard(message, on) {
  return h("div", { class: "keys", role: "group" }, message.rows.map(row => h("div", { class: "key-row" }, row.map(button => key(message, button, on)))));
}

function key(message, button, on) {
  const style = `key ${button.style ?? ""}`;
  if (button.url) return link(button.url, [button.text, icon("link")], on, style);
  const run = button.copy ? () => on.copy(button.copy) : event => on.press(message, button, event.currentTarget);
  return h("button", { type: "button", class: style, onclick: run }, button.text);
}

export const sizeOf = bytes => (bytes < KILO ? `${bytes} B` : bytes < KILO * KILO ? `${Math.round(bytes / KILO)} KB` : `${(bytes / KILO / KILO).toFixed(1)} MB`);

export const plain = message => (message.bot ? store.bot.name : message.name) + ": " + (message.service ? serviceLine(message).textContent : summary(message));
