// One telephone: the chat that is open on it, who holds it, and what happens to it.
import { act } from "./acts.js";
import { bubble, dayLine, plain, trace } from "./bubble.js";
import { Composer } from "./composer.js";
import { avatar, h, icon, sync } from "./dom.js";
import { alertBox, failure, menu, toast } from "./popups.js";
import { markRead, messagesOf, store } from "./store.js";
import { language, t } from "./texts.js";
import { topicMenu } from "./topics.js";
import { dayKey, longDay } from "./times.js";

const GROUPED = 5 * 60_000;
const PATIENCE = 30_000;
const answers = new Map();
const presses = new Map();

export class Pane {
  chat = null;
  viewer = null;
  thread = 0;
  #nodes = new Map();
  #days = new Map();
  #missed = 0;
  #scrolled = new Map();
  #sticks = true;

  constructor(name) {
    this.name = name;
    this.composer = new Composer(this);
    this.head = h("div", { class: "chat-head" });
    this.log = h("div", { class: "log", role: "log", "aria-live": "off", tabindex: 0 });
    this.toEnd = h("button", { type: "button", class: "to-end", hidden: true, onclick: () => this.#scrollToEnd() });
    this.toasts = h("div", { class: "toasts" });
    this.drop = h("div", { class: "drop", hidden: true });
    this.root = h("div", { class: "phone" }, this.head, h("div", { class: "log-frame" }, this.log, this.toEnd, this.toasts, this.drop), this.composer.root);
    this.log.addEventListener("scroll", () => { if ((this.#sticks = this.#isAtEnd())) this.#caughtUp(); });
    new ResizeObserver(() => this.#sticks && this.#scrollToEnd()).observe(this.log);
    this.#acceptDrops();
  }

  get bot() { return store.bot; }

  get isVisible() { return this.root.offsetParent !== null && document.visibilityState === "visible"; }

  /** The topic counts only where the chat has some. */
  show(chat, viewer, thread = 0) {
    const same = this.chat?.id === chat?.id && this.viewer?.id === viewer?.id && this.thread === thread;
    if (!same) {
      if (this.chat) this.#scrolled.set(this.#key(), this.#sticks ? null : this.log.scrollTop);
      this.#forget();
    }
    Object.assign(this, { chat, viewer, thread });
    this.draw();
    if (!same) {
      this.#missed = 0;
      const back = this.#scrolled.get(this.#key()) ?? null;
      if (back === null) this.#scrollToEnd(); else [this.#sticks, this.log.scrollTop] = [false, back];
    }
  }

  /** In another language everything is drawn anew. */
  #forget() {
    this.#nodes.clear();
    this.#days.clear();
    this.log.replaceChildren();
  }

  relabel() {
    this.#forget();
    this.draw(true);
    this.#scrollToEnd();
  }

  draw(force = false) {
    if (!this.chat) return;
    const atEnd = this.#sticks;
    this.#drawHead();
    this.#drawLog();
    this.composer.draw(force);
    if (atEnd) this.#scrollToEnd();
    if (this.isVisible && atEnd) markRead(this.chat.id, this.thread);
  }

  /** New messages while reading further up are counted, not scrolled to. */
  arrived(messages) {
    const others = messages.filter(message => message.from !== this.viewer?.id);
    if (others.length < messages.length) this.#scrollToEnd();
    else if (!this.#sticks) this.#missed += others.length;
    this.toEnd.hidden = this.#missed === 0;
    this.toEnd.replaceChildren(icon("down"), t("newMessages", this.#missed));
    return others.map(plain);
  }

  answered(answer) {
    const press = presses.get(answer.query);
    if (!press) return answers.set(answer.query, answer);
    if (press.pane !== this) return;
    presses.delete(answer.query);
    press.rest();
    if (answer.text && answer.alert) alertBox(this.bot.name, answer.text);
    else if (answer.text) toast(this.toasts, answer.text);
  }

  #drawHead() {
    const { chat, viewer } = this;
    const title = chat.private ? this.bot.name : chat.title;
    const status = chat.typing ? t(chat.typing.startsWith("upload") ? "uploading" : "typing")
      : chat.blocked ? t("blocked", viewer.name) : chat.private ? t("bot") : t("group", chat.members.length);
    const topic = chat.topics?.find(one => one.thread === this.thread)?.name ?? (chat.topics && t("generalTopic"));
    const label = [title, topic, status, language(), viewer.id].join("|");
    if (this.head.dataset.label === label) return;
    this.head.dataset.label = label;
    this.log.setAttribute("aria-label", t("chatWith", title));
    this.head.replaceChildren(...[
      avatar(title, chat.private ? this.bot.id : chat.id, chat.private ? "of-bot" : ""),
      h("div", { class: "chat-title" }, h("b", {}, topic ? `${title} · ${topic}` : title), h("span", { class: chat.typing ? "typing" : "" }, status)),
      (chat.private || chat.topics === null) && h("button", { type: "button", class: "round", "aria-label": t("chatMenu"), onclick: event => this.#chatMenu(event.currentTarget) }, icon("more")),
    ].filter(Boolean));
  }

  #drawLog() {
    const { chat, viewer } = this;
    const nodes = [];
    let day = null;
    let before = null;
    const here = message => message.thread === this.thread;
    const all = [...[...chat.messages.values()].filter(here), ...[...chat.traces.values()].filter(here).map(gone => ({ ...gone, isTrace: true }))].sort((one, other) => one.id - other.id);
    for (const message of all) {
      const key = dayKey(message.date);
      if (key !== day) nodes.push(this.#dayNode(day = key, message.date));
      const node = this.#nodeOf(chat, message, viewer);
      node.classList.toggle("follows", before !== null && before.from === message.from && !before.service && !before.isTrace && !before.rows && message.date - before.date < GROUPED && nodes.at(-1) === before.node);
      nodes.push(node);
      before = { ...message, node };
    }

    if (nodes.length === 0) nodes.push(this.#empty ??= h("p", { class: "empty" }));
    if (nodes[0] === this.#empty) this.#empty.textContent = t(chat.private ? "emptyPrivate" : "emptyGroup");
    sync(this.log, nodes);
  }

  #empty = null;

  #dayNode(key, at) {
    if (!this.#days.has(key)) this.#days.set(key, dayLine(longDay(at)));
    return this.#days.get(key);
  }

  #nodeOf(chat, message, viewer) {
    const known = this.#nodes.get(message.id);
    const stamp = message.isTrace ? "trace" : message;
    if (known?.stamp === stamp) return known.node;

    const node = message.isTrace ? trace(message) : bubble(chat, message, viewer, this.#doings());
    if (known) this.#replace(known.node, node);
    this.#nodes.set(message.id, { stamp, node });
    return node;
  }

  /** An edited card keeps its place, a short glow, and the focus of whoever was on its buttons. */
  #replace(old, node) {
    const buttons = [...old.querySelectorAll(".key")];
    const focused = buttons.indexOf(document.activeElement);
    old.replaceWith(node);
    node.classList.add("changed");
    if (focused >= 0) (node.querySelectorAll(".key")[focused] ?? node.querySelector(".key") ?? this.log).focus({ preventScroll: true });
  }

  #doings() {
    return {
      press: (message, button, node) => this.#press(message, button, node),
      copy: words => navigator.clipboard.writeText(words).then(() => toast(this.toasts, t("copied", words)), error => failure(this.toasts, error)),
      command: words => this.composer.say(words),
      actions: (button, message) => this.#messageMenu(button, message),
      start: payload => this.#do("start", { payload }),
      startOf: url => this.#startOf(url),
    };
  }

  #startOf(url) {
    const { hostname, pathname, searchParams } = new URL(url);
    const isBot = hostname === "t.me" && pathname.slice(1).toLowerCase() === this.bot.username?.toLowerCase();
    return isBot ? searchParams.get("start") ?? "" : null;
  }

  async #press(message, button, node) {
    const { chat, viewer } = this;
    node.classList.add("waiting");
    node.setAttribute("aria-busy", "true");
    const rest = () => { node.classList.remove("waiting"); node.removeAttribute("aria-busy"); };
    try {
      const { query } = await act("press", viewer.id, chat.id, { message: message.id, data: button.data });
      presses.set(query, { pane: this, rest });
      if (answers.has(query)) this.answered(answers.get(query));
      setTimeout(() => { if (presses.delete(query)) { rest(); toast(this.toasts, t("noAnswer"), "error"); } }, PATIENCE);
    } catch (error) {
      rest();
      failure(this.toasts, error);
    }
  }

  #messageMenu(button, message) {
    const own = message.from === this.viewer.id;
    menu(button, [{ items: [
      { label: t("reply"), run: () => this.composer.reply(message) },
      ...(own && message.words !== null ? [{ label: t("edit"), run: () => this.composer.edit(message) }] : []),
      ...(own ? [{ label: t("remove"), run: () => this.#do("delete", { message: message.id }) }] : []),
    ] }]);
  }

  #chatMenu(button) {
    const { chat, viewer } = this;
    if (!chat.private) return topicMenu(button, chat, {}, () => {}, this.toasts);
    menu(button, [{ items: chat.blocked
      ? [{ label: t("unblock"), run: () => this.#do("unblock") }]
      : [{ label: t("restart"), run: () => this.#do("start", { payload: viewer.payload ?? "" }) }, { label: t("block"), run: () => this.#do("block") }] }]);
  }

  async #do(name, more) {
    try {
      await act(name, this.viewer.id, name === "start" ? this.viewer.id : this.chat.id, more);
    } catch (error) {
      failure(this.toasts, error);
    }
  }

  #acceptDrops() {
    this.root.addEventListener("dragover", event => {
      if (!event.dataTransfer.types.includes("Files") || !this.chat) return;
      event.preventDefault();
      this.drop.textContent = t("dropHere");
      this.drop.hidden = false;
    });
    this.root.addEventListener("dragleave", event => { if (!this.root.contains(event.relatedTarget)) this.drop.hidden = true; });
    this.root.addEventListener("drop", async event => {
      event.preventDefault();
      this.drop.hidden = true;
      for (const file of [...event.dataTransfer.files]) await this.composer.sendFile(file);
    });
  }

  #key() { return `${this.chat?.id}/${this.viewer?.id}/${this.thread}`; }

  #isAtEnd() { return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 48; }

  #scrollToEnd() {
    this.#sticks = true;
    this.log.scrollTop = this.log.scrollHeight;
    this.#caughtUp();
  }

  #caughtUp() {
    this.#missed = 0;
    this.toEnd.hidden = true;
    if (this.chat && this.isVisible && markRead(this.chat.id, this.thread)) this.log.dispatchEvent(new CustomEvent("read", { bubbles: true }));
  }
}
