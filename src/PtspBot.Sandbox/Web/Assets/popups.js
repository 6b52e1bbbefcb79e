// Small things that come and go: toasts, dialogs, menus.
import { h } from "./dom.js";
import { t } from "./texts.js";

/** A line that leaves by itself or for the next one; an error stays until read, and is announced at once. */
export function toast(place, words, kind = "") {
  for (const other of [...place.children]) if (other.textContent === words || !other.classList.contains("error")) other.remove();
  const node = h("div", { class: `toast ${kind}`, role: kind === "error" ? "alert" : "status" }, words);
  place.append(node);
  node.addEventListener("click", () => node.remove());
  setTimeout(() => node.remove(), kind === "error" ? 9000 : 4000);
}

export function failure(place, error) {
  toast(place, t("failed", error.message === "offline" ? t("offlineError") : error.message), "error");
}

/** Asks in a dialog; resolves with the form's fields, or null when it was closed. */
export function ask(title, content, confirm, { cancel = true } = {}) {
  return new Promise(resolve => {
    const form = h("form", { method: "dialog" },
      h("h2", { id: "dialog-title" }, title),
      content,
      h("div", { class: "dialog-buttons" },
        cancel && h("button", { type: "button", class: "plain", onclick: () => dialog.close() }, t("cancel")),
        h("button", { type: "submit", class: "primary", value: "yes" }, confirm)));
    const dialog = h("dialog", { "aria-labelledby": "dialog-title" }, form);
    dialog.addEventListener("close", () => {
      resolve(dialog.returnValue === "yes" ? Object.fromEntries(new FormData(form)) : null);
      dialog.remove();
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

export const alertBox = (title, words) => ask(title, h("p", { class: "alert-words" }, words), t("ok"), { cancel: false });

/** A menu at a button: groups of [label, action]; arrows, Escape and a click elsewhere do what one expects. */
export function menu(button, groups) {
  const list = h("div", { class: "menu", popover: "auto", role: "menu", "aria-label": button.getAttribute("aria-label") },
    groups.filter(group => group.items.length > 0).map(group => [
      group.title && h("p", { class: "menu-title", role: "presentation" }, group.title),
      group.items.map(({ label, note, icon, run }) => h("button", { type: "button", role: "menuitem", onclick: () => { list.hidePopover(); run(); } }, icon, h("span", {}, label), note && h("small", {}, note))),
    ]));
  list.addEventListener("toggle", event => event.newState === "closed" && list.remove());
  list.addEventListener("keydown", event => step(event, list));
  (button.closest("section, aside") ?? document.body).append(list);
  list.showPopover();
  place(list, button.getBoundingClientRect());
  list.querySelector("button")?.focus();
}

function step(event, list) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by) return;
  event.preventDefault();
  const items = [...list.querySelectorAll("button")];
  items.at((items.indexOf(document.activeElement) + by) % items.length).focus();
}

function place(list, at) {
  const { width, height } = list.getBoundingClientRect();
  const above = at.top > height + 12 && at.bottom + height + 12 > innerHeight;
  list.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
  list.style.top = `${above ? at.top - height - 6 : Math.max(8, Math.min(at.bottom + 6, innerHeight - height - 8))}px`;
}
