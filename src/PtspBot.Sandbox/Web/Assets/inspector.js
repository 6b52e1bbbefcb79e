// The inspector: each call the bot made and what it was answered. The server sifts, the page holds only what it shows.
import { h, sync } from "./dom.js";
import { isCallsOpen, panelHead } from "./panels.js";
import { chatName, store } from "./store.js";
import { t } from "./texts.js";
import { clockTime, seconds, zoneName } from "./times.js";

const filter = { chat: "", method: "", errors: false };
const lines = new Map();
let parts = null;
let opened = null;
let asking = false;
let drawn = "";

export function buildInspector(root) {
  lines.clear();
  [opened, drawn] = [null, ""];
  const choose = (name, value) => { filter[name] = value; refresh(true); };
  parts = {
    chat: h("select", { onchange: event => choose("chat", event.target.value) }),
    method: h("select", { onchange: event => choose("method", event.target.value) }),
    list: h("ol", { class: "calls", "aria-label": t("calls"), tabindex: -1 }),
    detail: h("div", { class: "call-detail", tabindex: 0, role: "region", "aria-label": t("callDetail") }, h("p", { class: "guide-note" }, t("callsNote"))),
  };
  parts.list.addEventListener("keydown", step);
  root.setAttribute("aria-label", t("calls"));
  root.replaceChildren(
    h("div", { class: "dock-head" },
      h("div", { class: "filters" },
        h("label", { class: "inline" }, h("span", {}, t("chat")), parts.chat),
        h("label", { class: "inline" }, h("span", {}, t("method")), parts.method),
        h("label", { class: "inline" }, h("input", { type: "checkbox", checked: filter.errors, onchange: event => choose("errors", event.target.checked) }), t("onlyErrors"))),
      panelHead("calls", t("calls"))),
    h("div", { class: "dock-body" }, parts.list, parts.detail));
  fillChats();
  fillMethods([]);
  refresh(true);
}

/** One question at a time; what came meanwhile is asked for after the answer. */
export async function refresh(force = false) {
  if (!parts || !isCallsOpen() || asking) return;
  const wanted = JSON.stringify([filter, store.calls]);
  if (wanted === drawn && !force) return;
  asking = true;
  try {
    const query = new URLSearchParams({ chat: filter.chat, method: filter.method, errors: filter.errors ? "1" : "" });
    const response = await fetch(`/page/calls?${query}`);
    if (response.ok) draw(await response.json());
    drawn = wanted;
  } catch {
    // The strip above says that the sandbox does not answer.
  } finally {
    asking = false;
  }
  if (JSON.stringify([filter, store.calls]) !== wanted) refresh();
}

function draw({ methods, calls }) {
  fillChats();
  fillMethods(methods);
  const wanted = new Set(calls.map(call => call.number));
  for (const number of lines.keys()) if (!wanted.has(number)) lines.delete(number);
  for (const call of calls) if (!lines.has(call.number)) lines.set(call.number, line(call));
  sync(parts.list, calls.length > 0 ? calls.map(call => lines.get(call.number)) : [h("li", { class: "empty" }, t("noCalls"))]);
}

function line(call) {
  const { number, at, method, chat, status, cut, error, took, gist } = call;
  return h("li", {}, h("button", { type: "button", class: `call ${error ? "error" : ""}`, "aria-expanded": "false", data: { number }, onclick: event => open(number, event.currentTarget) },
    h("time", {}, clockTime(at), ":", seconds(at)),
    h("b", {}, method),
    h("span", { class: "call-chat" }, chat ? chatName(chat) : ""),
    h("span", { class: "call-gist" }, gist),
    h("span", { class: "call-status" }, cut ? t("cut") : status),
    h("span", { class: "call-took" }, `${took} ms`)));
}

async function open(number, button) {
  opened?.setAttribute("aria-expanded", "false");
  opened = button;
  button.setAttribute("aria-expanded", "true");
  const response = await fetch(`/page/calls/${number}`);
  const call = await response.json();
  if (opened !== button) return;
  parts.detail.replaceChildren(...(response.ok ? whole(call) : [h("p", {}, call.error)]));
  parts.detail.scrollTop = 0;
}

function whole(call) {
  const { address, at, status, took, cut, error, files, parameters, answer } = call;
  return [
    h("p", { class: "call-address" }, address),
    h("p", { class: `call-facts ${error ? "error" : ""}` }, `${cut ? t("cutLong") : `HTTP ${status}`} · ${took} ms · ${clockTime(at)}:${seconds(at)} ${zoneName()}`),
    h("h3", {}, t("parameters")), json(parameters),
    files.length > 0 && h("p", { class: "guide-note" }, t("withFiles", files.join(", "))),
    h("h3", {}, t("answer")), answer === null ? h("p", { class: "guide-note" }, t("noAnswerKept")) : json(answer),
  ].filter(Boolean);
}

/** Indented, with the names of the fields marked. */
function json(value) {
  const rows = JSON.stringify(value, null, 2).split("\n").map(row => {
    const [, space, name, rest] = /^(\s*)("(?:[^"\\]|\\.)*")(:.*)$/.exec(row) ?? [null, row, "", ""];
    return [space, name && h("span", { class: "name" }, name), rest, "\n"];
  });
  return h("pre", { class: "json" }, rows);
}

function fillChats() {
  fill(parts.chat, [["", t("all")], ...[...store.chats.values()].filter(chat => chat.messages.size > 0).map(chat => [String(chat.id), chatName(chat.id)])], filter.chat);
}

function fillMethods(methods) {
  fill(parts.method, [["", t("all")], ...methods.map(name => [name, name])], filter.method);
}

function fill(select, options, chosen) {
  const shape = JSON.stringify(options);
  if (select.dataset.shape === shape) return;
  select.dataset.shape = shape;
  select.replaceChildren(...options.map(([value, label]) => h("option", { value, selected: value === chosen }, label)));
}

/** The arrows go from call to call, and open it. */
function step(event) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by) return;
  event.preventDefault();
  const buttons = [...parts.list.querySelectorAll("button")];
  const next = buttons[buttons.indexOf(document.activeElement) + by];
  next?.focus();
  next?.click();
}
