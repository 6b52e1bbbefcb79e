// Where a person writes: the box, what is attached, the reply keyboard, and Start or Unblock in its place.
import { act, upload } from "./acts.js";
import { summary, sizeOf } from "./bubble.js";
import { h, icon } from "./dom.js";
import { ask, failure, menu } from "./popups.js";
import { keyboardOf } from "./store.js";
import { t } from "./texts.js";

export class Composer {
  #pane;
  #drafts = new Map();
  #mode = null; // { kind: "reply" | "edit", message }
  #shown = "";
  #forced = null;

  constructor(pane) {
    this.#pane = pane;
    this.root = h("div", { class: "composer" });
  }

  /** Draws again only when something of it changed: a person may be writing. */
  draw(force = false) {
    const { chat, viewer } = this.#pane;
    if (!chat || !viewer) return this.root.replaceChildren();
    this.#followForcedReply(chat);
    const shape = JSON.stringify([chat.id, viewer.id, viewer.commands, this.#pane.thread, chat.topics, chat.opened, chat.blocked, this.#keyboard(), this.#mode?.message.id, this.#mode?.kind]);
    if (!force && shape === this.#shown) return;

    const hadFocus = this.root.contains(document.activeElement) && document.activeElement.closest("form, .reply-keys");
    this.#shown = shape;
    this.root.replaceChildren(...this.#content(chat, viewer));
    if (hadFocus) this.root.querySelector("textarea")?.focus({ preventScroll: true });
  }

  insert(words) {
    const box = this.root.querySelector("textarea");
    if (!box) return;
    box.value = words;
    this.#keep(box);
    box.focus();
  }

  reply(message) { this.#become("reply", message); }

  edit(message) {
    this.#become("edit", message);
    this.insert(message.words);
  }

  async sendFile(file) {
    const isPicture = ["image/jpeg", "image/png"].includes(file.type);
    const preview = isPicture ? URL.createObjectURL(file) : null;
    const answer = await ask(t("sendFile"), [
      h("div", { class: "file-preview" }, preview ? h("img", { src: preview, alt: "" }) : icon("file"), h("span", {}, h("b", {}, file.name), h("small", {}, sizeOf(file.size)))),
      h("label", { class: "field" }, h("span", {}, t("caption")), h("input", { name: "caption", maxlength: 1024, autocomplete: "off", autofocus: true })),
      isPicture && h("label", { class: "tick" }, h("input", { type: "checkbox", name: "photo", checked: true }), t("asPhoto")),
    ], t("send"));
    if (preview) URL.revokeObjectURL(preview);
    if (answer) await this.#do(upload(this.#pane.viewer.id, this.#pane.chat.id, file, answer.photo ? "photo" : "document", { caption: answer.caption, ...this.#place(), ...this.#replyTo() }));
  }

  sample(name) { return this.#act("sample", { name }); }

  say(text) { return this.#act("say", { text }); }

  #content(chat, viewer) {
    if (chat.private && chat.blocked) return [h("button", { type: "button", class: "wide", onclick: () => this.#act("unblock") }, t("unblock"))];
    if (chat.private && !chat.opened) return [h("button", { type: "button", class: "wide", onclick: () => this.#act("start", { payload: viewer.payload ?? "" }) }, t("start"))];
    if (this.#isClosed(chat, viewer)) return [h("p", { class: "closed-topic" }, t("topicIsClosed"))];
    return [this.#modeLine(), this.#form(chat, viewer), this.#replyKeys()].filter(Boolean);
  }

  /** In a closed topic only who runs the group still writes. */
  #isClosed(chat, viewer) {
    return chat.owner !== viewer.id && chat.topics?.find(topic => topic.thread === this.#pane.thread)?.closed === true;
  }

  #form(chat, viewer) {
    const box = h("textarea", { rows: 1, maxlength: 4096, placeholder: this.#keyboard()?.placeholder || t("write"), "aria-label": t("write"), autocomplete: "off" });
    box.value = this.#drafts.get(this.#key()) ?? "";
    box.addEventListener("input", () => this.#keep(box));
    box.addEventListener("keydown", event => this.#typed(event));
    box.addEventListener("paste", event => { if (event.clipboardData.files[0]) { event.preventDefault(); this.sendFile(event.clipboardData.files[0]); } });
    const commands = chat.private ? viewer.commands : viewer.groupCommands;
    queueMicrotask(() => grow(box));
    return h("form", { class: "write", onsubmit: event => { event.preventDefault(); this.#submit(box); } },
      commands?.length > 0 && h("button", { type: "button", class: "round", "aria-label": t("commands"), onclick: event => this.#commandMenu(event.currentTarget, commands) }, icon("menu")),
      h("button", { type: "button", class: "round", "aria-label": t("attach"), onclick: event => this.#attachMenu(event.currentTarget) }, icon("clip")),
      box,
      h("button", { type: "submit", class: "round send", "aria-label": t("send") }, icon("send")));
  }

  #modeLine() {
    if (!this.#mode) return null;
    const { kind, message } = this.#mode;
    return h("div", { class: "mode" },
      h("span", {}, h("b", {}, kind === "edit" ? t("editing") : t("replyingTo", message.name)), h("span", {}, summary(message))),
      h("button", { type: "button", class: "round", "aria-label": t("cancel"), onclick: () => this.#leave() }, icon("close")));
  }

  #replyKeys() {
    const rows = this.#keyboard()?.rows;
    return rows && h("div", { class: "reply-keys", role: "group", "aria-label": t("keyboard") },
      rows.map(row => h("div", { class: "key-row" }, row.map(key => h("button", { type: "button", class: "key", onclick: () => this.#pressKey(key) },
        key.contact && icon("person"), key.location && icon("place"), key.text)))));
  }

  #pressKey(key) {
    return key.contact ? this.#act("contact") : key.location ? this.#act("location") : this.#act("say", { text: key.text });
  }

  #commandMenu(button, commands) {
    const at = this.#pane.chat.private ? "" : `@${this.#pane.bot.username}`;
    menu(button, [{ items: commands.map(({ command, description }) => ({ label: `/${command}`, note: description, run: () => this.#act("say", { text: `/${command}${at}` }) })) }]);
  }

  #attachMenu(button) {
    const sampleItem = (label, name) => ({ label: t(label), run: () => this.sample(name) });
    menu(button, [
      { title: t("own"), items: [{ label: t("file"), icon: icon("file"), run: () => this.#pick("") }, { label: t("photo"), icon: icon("file"), run: () => this.#pick("image/jpeg,image/png") }] },
      { title: t("samples"), items: [sampleItem("samplePdf", "pdf"), sampleItem("samplePhoto", "photo"), sampleItem("samplePicture", "picture"), sampleItem("notAPdf", "not-a-pdf"), sampleItem("tooBig", "too-big")] },
      { title: t("others"), items: this.#pane.thread ? [] : [
        { label: t("myContact"), icon: icon("person"), run: () => this.#act("contact") },
        { label: t("otherContact"), icon: icon("person"), run: () => this.#act("forward-contact", { name: "Budi Contoh", phone: "6281200000099" }) },
        { label: t("location"), icon: icon("place"), run: () => this.#act("location") },
        { label: t("voice"), icon: icon("voice"), run: () => this.#act("voice") },
        { label: t("sticker"), run: () => this.#act("sticker") },
      ] },
    ]);
  }

  #pick(accept) {
    const input = h("input", { type: "file", accept });
    input.addEventListener("change", () => input.files[0] && this.sendFile(input.files[0]));
    input.click();
  }

  #typed(event) {
    if (event.key === "Escape" && this.#mode) this.#leave();
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#submit(event.currentTarget);
  }

  async #submit(box) {
    const text = box.value.trim();
    if (!text) return;
    const { chat, viewer } = this.#pane;
    const sending = this.#mode?.kind === "edit"
      ? act("edit", viewer.id, chat.id, { message: this.#mode.message.id, text })
      : act("say", viewer.id, chat.id, { text, ...this.#place(), ...this.#replyTo() });
    box.value = "";
    this.#keep(box);
    if (!(await this.#do(sending))) this.insert(text);
  }

  #act(name, more = {}) {
    return this.#do(act(name, this.#pane.viewer.id, this.#pane.chat.id, { ...more, ...this.#place(), ...(name === "sample" ? this.#replyTo() : {}) }));
  }

  async #do(sending) {
    try {
      await sending;
      this.#leave();
      return true;
    } catch (error) {
      failure(this.#pane.toasts, error);
      return false;
    }
  }

  /** When the bot asks for a reply, the app opens one by itself, once. */
  #followForcedReply(chat) {
    const to = this.#keyboard()?.replyTo;
    const asked = to ? `${this.#key()}/${to}` : null;
    if (asked && asked !== this.#forced && chat.messages.has(to)) this.#mode = { kind: "reply", message: chat.messages.get(to), chat: chat.id };
    this.#forced = asked ?? this.#forced;
    if (this.#mode && this.#mode.chat !== chat.id) this.#mode = null;
  }

  #become(kind, message) {
    this.#mode = { kind, message, chat: this.#pane.chat.id };
    this.draw(true);
    this.root.querySelector("textarea")?.focus();
  }

  #leave() {
    if (!this.#mode) return;
    const wasEdit = this.#mode.kind === "edit";
    this.#mode = null;
    if (wasEdit) this.#drafts.delete(this.#key());
    this.draw(true);
  }

  #replyTo() { return this.#mode?.kind === "reply" ? { replyTo: this.#mode.message.id } : {}; }

  #keyboard() { return keyboardOf(this.#pane.chat, this.#pane.viewer.id, this.#pane.thread); }

  #place() { return this.#pane.thread ? { thread: this.#pane.thread } : {}; }

  #key() { return `${this.#pane.chat.id}/${this.#pane.viewer.id}/${this.#pane.thread}`; }

  #keep(box) {
    this.#drafts.set(this.#key(), box.value);
    grow(box);
  }
}

function grow(box) {
  box.style.height = "auto";
  box.style.height = `${Math.min(box.scrollHeight, 140)}px`;
}
