// The office's clock on top: what it says, and the buttons that turn it.
import { turnClock } from "./acts.js";
import { h } from "./dom.js";
import { ask, failure } from "./popups.js";
import { store, takeClock } from "./store.js";
import { t } from "./texts.js";
import { clockTime, dayKey, forInput, longDay, seconds, shortDay, weekday, zoneName } from "./times.js";

const byId = id => document.getElementById(id);
let asked = false;


export function drawClock() {
  const clock = store.clock;
  if (!clock) return;
  const busy = clock.turning || asked;
  byId("progress").hidden = !busy;
  byId("clock").setAttribute("aria-busy", String(busy));
  for (const button of byId("turns").children) button.disabled = busy;
  byId("clock").replaceChildren(
    h("p", { class: "time" }, h("span", { class: "unseen" }, t("officeTime"), " "), clockTime(clock.now), h("small", {}, seconds(clock.now)), h("abbr", { title: clock.zone }, zoneName())),
    h("p", { class: "date" }, h("span", { class: "long" }, longDay(clock.now)), h("span", { class: "short" }, shortDay(clock.now))),
    h("p", { class: `state ${busy ? "turning" : clock.open ? "open" : "closed"}` }, busy ? t("turning") : hours(clock)));
}

function hours(clock) {
  if (clock.open) return t("open", clockTime(clock.until));
  if (!clock.until) return t("closed");
  return t("closedUntil", dayKey(clock.until) === dayKey(clock.now) ? clockTime(clock.until) : `${weekday(clock.until)} ${clockTime(clock.until)}`);
}

export function drawTurns() {
  const button = (label, wish) => h("button", { type: "button", class: "turn", data: { turn: label }, onclick: () => turn(wish) }, t(label));
  byId("turns").setAttribute("aria-label", t("turnGroup"));
  byId("turns").replaceChildren(
    button("plus5", { minutes: 5 }), button("plusHour", { minutes: 60 }), button("nextOpening", { opening: true }), button("plusDay", { workday: true }),
    h("button", { type: "button", class: "turn plain", onclick: pick }, t("pick")));
}

async function pick() {
  const answer = await ask(t("pickTitle"), [
    h("p", {}, t("pickNote")),
    h("label", { class: "field" }, h("span", {}, t("officeTime")), h("input", { type: "datetime-local", name: "to", required: true, value: forInput(store.clock.now), min: forInput(store.clock.now) })),
  ], t("turn"));
  if (answer) await turn({ to: answer.to });
}

async function turn(wish) {
  asked = true;
  drawClock();
  try {
    takeClock(await turnClock(wish));
  } catch (error) {
    failure(byId("left").querySelector(".toasts"), error);
  } finally {
    asked = false;
    drawClock();
  }
}
