// Which panel lies beside the telephones and whether the dock below is open; on a phone, which of all these one looks at.
import { h } from "./dom.js";
import { t } from "./texts.js";

const byId = id => document.getElementById(id);
const sides = ["guide", "faults"];
const toggles = { guide: "guide", faults: "faults", calls: "callsShort" };

/** Where there is no room beside the telephones, a side panel lies over them: it opens on demand and leaves after use. */
const roomy = matchMedia("(min-width: 1181px)");
const narrow = matchMedia("(max-width: 760px)");

export const moves = new EventTarget();

let drawn = "";

const open = { side: null, dock: false };

export const isCallsOpen = () => (narrow.matches ? byId("stage").dataset.view === "calls" : open.dock);

export function show(name, shown = true) {
  if (narrow.matches) return look(shown ? name : "left");
  if (name === "calls") open.dock = shown;
  else open.side = shown ? name : open.side === name ? null : open.side;
  if (roomy.matches) localStorage.setItem("side", open.side ?? "none");
  settle();
}

/** A panel that lies over the telephones has done its work. */
export function leaveSide() {
  if (!roomy.matches && open.side) show(open.side, false);
}

export function look(view) {
  byId("stage").dataset.view = view;
  settle();
}

function settle() {
  document.body.dataset.side = open.side ?? "";
  document.body.classList.toggle("with-dock", open.dock);
  for (const side of sides) byId(side).hidden = !narrow.matches && open.side !== side;
  byId("calls").hidden = !narrow.matches && !open.dock;
  for (const name of Object.keys(toggles)) byId(`${name}-toggle`).setAttribute("aria-expanded", String(name === "calls" ? open.dock : open.side === name));
  moves.dispatchEvent(new Event("moved"));
}

/** The bar at the foot of a narrow screen; the badges count what is unread on each side. */
export function drawViews(badges) {
  const labels = { left: t("applicant"), right: t("office"), guide: t("guide"), faults: t("faults"), calls: t("callsShort") };
  const now = byId("stage").dataset.view;
  const shape = JSON.stringify([labels, now, Object.values(badges).map(badge => badge && badge.textContent)]);
  if (shape === drawn) return;
  drawn = shape;
  const focused = document.activeElement?.closest("#views") && document.activeElement.dataset.key;
  byId("views").setAttribute("aria-label", t("views"));
  byId("views").replaceChildren(...Object.entries(labels).map(([view, label]) =>
    h("button", { type: "button", class: "view", "aria-pressed": String(now === view), data: { key: `v${view}` }, onclick: () => look(view) }, h("span", {}, label), badges[view])));
  if (focused) document.querySelector(`[data-key="${focused}"]`)?.focus();
}

export function panelHead(name, title) {
  const close = () => { show(name, false); byId(`${name}-toggle`).focus(); };
  return [h("h2", {}, title), h("button", { type: "button", class: "round", "aria-label": t("close"), onclick: close },
    h("span", { class: "cross", "aria-hidden": "true" }, "×"))];
}

for (const name of Object.keys(toggles)) {
  byId(`${name}-toggle`).addEventListener("click", event => show(name, event.currentTarget.getAttribute("aria-expanded") !== "true"));
  byId(name).addEventListener("keydown", event => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    show(name, false);
    byId(`${name}-toggle`).focus();
  });
}

function fit() {
  open.side = roomy.matches ? { none: null, faults: "faults" }[localStorage.getItem("side")] ?? (localStorage.getItem("side") === "none" ? null : "guide") : null;
  if (!narrow.matches && !["left", "right"].includes(byId("stage").dataset.view)) byId("stage").dataset.view = "left";
  settle();
}

roomy.addEventListener("change", fit);
narrow.addEventListener("change", fit);
fit();
