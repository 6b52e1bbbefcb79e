// The hands of the tour: they find what a person would press on the screen and press it there, no other way.
import { h } from "./dom.js";
import { leaveSide, look } from "./panels.js";
import { store } from "./store.js";
import { language, t } from "./texts.js";
import { forInput } from "./times.js";

const PATIENCE = 45;
const byId = id => document.getElementById(id);
const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** What should be on the screen is not there: told with the words that were looked for. */
export class Missing extends Error {}
export class Left extends Error {}

export class Hands {
  #script;
  #case = null;
  #seen = new Map();
  #run = String(Date.now() % 10_000).padStart(4, "0");
  #pointer = h("span", { class: "hand", "aria-hidden": "true", hidden: true });
  speed = 1;
  left = false;

  constructor(script) {
    this.#script = script;
    document.body.append(this.#pointer);
  }

  /** The one who acts next takes the telephone; officers are chosen by the beginning of their role. */
  async take(who) {
    if (who === "clock") return null;
    if (who === "applicant") { look("left"); return this.#side = "left"; }
    const officer = store.officers.find(player => player.role?.startsWith(who));
    if (!officer) throw new Missing(who);
    look("right");
    this.#side = "right";
    const select = this.#at("#right select");
    if (Number(select.value) !== officer.id) {
      await this.#point(select);
      select.value = officer.id;
      select.dispatchEvent(new Event("change"));
    }
    return officer;
  }

  async act(doing) {
    if (doing.see) return this.#see(doing);
    if (doing.remember) return this.#remember(doing.remember);
    leaveSide();
    if (!doing.go) this.#seen = new Map([...store.chats].map(([id, chat]) => [id, new Map(chat.messages)]));
    if (doing.go) await this.#go(doing.go);
    else if (doing["add-applicant"]) await this.#addApplicant(doing["add-applicant"]);
    else if (doing.start) await this.#click(await this.#found(() => this.#at("#left .wide"), t("start")));
    else if (doing.press) await this.#press(doing);
    else if (doing.say) await this.#say(this.#filled(doing.say));
    else if (doing.send) await this.#send(doing.send);
    else if (doing.turn) await this.#turn(doing.turn);
    else throw new Missing(JSON.stringify(doing));
  }

  async wait(milliseconds) {
    const until = performance.now() + milliseconds * this.speed;
    while (performance.now() < until) await this.#breath();
  }

  rest() {
    this.#pointer.hidden = true;
  }

  gone() {
    this.left = true;
    this.#pointer.remove();
  }

  #side = "left";

  async #press(doing) {
    const label = this.#words(doing.press);
    const wanted = [whole(label), ...(doing.with ? [part(this.#words(doing.with))] : [])];
    const around = [...(doing.on ? [part(this.#case)] : []), ...(doing.in ? [part(this.#words(doing.in))] : [])];
    const fits = node => wanted.every(pattern => pattern.test(node.textContent.trim())) && around.every(pattern => pattern.test(node.closest(".message")?.textContent ?? ""));
    const key = await this.#found(() => [...byId(this.#side).querySelectorAll(".key")].filter(fits).at(-1), label);
    key.scrollIntoView({ block: "nearest" });
    await this.#click(key);
    await this.#found(() => !key.isConnected || !key.classList.contains("waiting"), label);
  }

  async #say(words) {
    const box = await this.#found(() => this.#at(`#${this.#side} textarea`), t("write"));
    await this.#point(box);
    for (let length = calm.matches ? words.length : 1; length <= words.length; length++) {
      const now = this.#at(`#${this.#side} textarea`);
      now.value = words.slice(0, length);
      now.dispatchEvent(new Event("input"));
      await this.wait(28);
    }
    await this.#click(this.#at(`#${this.#side} .send`));
  }

  async #send(sample) {
    const attach = await this.#found(() => this.#at(`#${this.#side} [aria-label="${t("attach")}"]`), t("attach"));
    await this.#click(attach);
    const item = await this.#found(() => [...document.querySelectorAll(".menu button")].find(node => node.textContent === t(sample)), t(sample));
    await this.#click(item);
  }

  async #addApplicant(name) {
    await this.#click(this.#at('[data-key="add-applicant"]'));
    const box = await this.#found(() => this.#at('dialog input[name="name"]'), t("addTitle"));
    box.value = name;
    this.#at('dialog select[name="language"]').value = language();
    await this.wait(500);
    await this.#click(this.#at("dialog .primary"));
    await this.#found(() => this.#at('#left .tab[aria-pressed="true"]')?.textContent.includes(name) && this.#at("#left .wide"), name);
  }

  async #go(room) {
    const key = room === "own" ? "own" : `g${store.groups[0]}`;
    const tab = await this.#found(() => this.#at(`[data-key="${key}"]`), room);
    if (tab.getAttribute("aria-pressed") !== "true") await this.#click(tab);
    const general = this.#at('[data-key="t0"]');
    if (room === "group" && general && general.getAttribute("aria-pressed") !== "true") await this.#click(general);
  }

  async #turn(button) {
    const node = this.#at(`[data-turn="${button}"]`);
    if (!node) throw new Missing(button);
    await this.#click(node);
    await this.#found(() => this.#at("#progress").hidden && !store.clock.turning, t(button));
  }

  /** It came, or became so, after the last act; the screen it belongs to is the one that is open. */
  async #see(doing) {
    const pattern = part(this.#words(doing.see));
    const id = this.#chatId();
    await this.#found(() => [...store.chats.get(id)?.messages.values() ?? []].some(message =>
      this.#seen.get(id)?.get(message.id) !== message && pattern.test(message.words ?? "") && (!doing.on || (message.words ?? "").includes(this.#case))), this.#words(doing.see));
    await this.wait(900);
  }

  async #remember(pattern) {
    const newest = () => [...store.chats.get(this.#chatId()).messages.values()].map(message => new RegExp(pattern).exec(message.words ?? "")?.[0]).filter(Boolean).at(-1);
    this.#case = await this.#found(newest, pattern);
  }

  #chatId() {
    const key = this.#at(`#${this.#side} .people:not(.topics) .tab[aria-pressed="true"]`)?.dataset.key ?? "";
    return key === "own" ? Number(this.#at("#right select").value) : Number(key.slice(1));
  }

  /** The office's words for a key, in the language of whoever holds the telephone; what is no key stands for itself. */
  #words(key) {
    const spoken = this.#side === "left" ? language() : Object.keys(this.#script.texts)[0];
    return this.#script.texts[spoken]?.[key] ?? key;
  }

  #filled(words) {
    return words.replaceAll("{n}", this.#run).replaceAll("{today}", forInput(store.clock.now).slice(0, 10).split("-").reverse().join("-"));
  }

  #at(selector) {
    return document.querySelector(selector);
  }

  async #click(node) {
    await this.#point(node);
    node.click();
    await this.wait(250);
  }

  async #point(node) {
    if (calm.matches) return this.#breath();
    node.scrollIntoView({ block: "nearest", inline: "nearest" });
    const { left, top, width, height } = node.getBoundingClientRect();
    (node.closest("dialog, [popover]") ?? document.body).append(this.#pointer);
    this.#pointer.hidden = false;
    this.#pointer.style.transform = `translate(${left + width / 2}px, ${top + height / 2}px)`;
    await this.wait(450);
    this.#pointer.animate([{ scale: 1 }, { scale: 0.7 }, { scale: 1 }], { duration: 220 });
    await this.wait(160);
    document.body.append(this.#pointer);
  }

  async #found(look, words) {
    const until = performance.now() + (this.#script.patience ?? PATIENCE) * 1000;
    for (;;) {
      const found = look();
      if (found) return found;
      if (performance.now() > until) throw new Missing(words.replaceAll("\u0001", "…"));
      await this.#breath();
    }
  }

  #breath() {
    if (this.left) throw new Left();
    return new Promise(resolve => setTimeout(resolve, 30));
  }
}

const escaped = words => words.trim().split("\u0001").map(piece => piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("[^]*?");
const whole = words => new RegExp(`^${escaped(words)}$`);
const part = words => new RegExp(escaped(words));
