// The guided tour: plays the office's procedure step by step, and says who acts and why before it is done.
import { avatar, h } from "./dom.js";
import { Hands, Left, Missing } from "./hands.js";
import { failure } from "./popups.js";
import { store } from "./store.js";
import { language, t } from "./texts.js";

const byId = id => document.getElementById(id);
const speeds = { slow: 1.7, usual: 1, fast: 0.12 };

let script = null;
let tour = null;

/** Without a tour of the office the page offers none. */
export async function offerTour(toasts) {
  byId("tour-toggle").addEventListener("click", () => (tour ? leave() : begin()));
  byId("tour").addEventListener("keydown", event => event.key === "Escape" && leave());
  try {
    const response = await fetch("/page/tour");
    const told = await response.json();
    if (!response.ok) throw new Error(told.error);
    script = told;
    byId("tour-toggle").hidden = script.steps.length === 0;
  } catch (error) {
    failure(toasts(), error);
  }
}

function begin() {
  tour = { at: 0, doing: 0, hands: new Hands(script), playing: false, busy: false, trouble: null, isOver: false, speed: tour?.speed ?? "usual" };
  byId("tour-toggle").setAttribute("aria-expanded", "true");
  drawTour();
  byId("tour").querySelector(".primary").focus();
}

function leave() {
  tour.hands.gone();
  tour = null;
  byId("tour-toggle").setAttribute("aria-expanded", "false");
  drawTour();
  byId("tour-toggle").focus();
}

/** A step that failed goes on from the act that failed; nothing is done twice. */
async function next() {
  const mine = tour;
  const step = script.steps[mine.at];
  Object.assign(mine, { busy: true, trouble: null });
  drawTour();
  try {
    await mine.hands.take(step.who);
    while (mine.doing < step.do.length) {
      await mine.hands.act(step.do[mine.doing]);
      mine.doing++;
    }
    if (mine.at === script.steps.length - 1) mine.isOver = true;
    else [mine.at, mine.doing] = [mine.at + 1, 0];
  } catch (error) {
    if (error instanceof Left) return;
    [mine.playing, mine.trouble] = [false, error instanceof Missing ? t("tourMissing", step.title[language()], error.message) : t("failed", error.message)];
  }
  if (tour !== mine) return;
  mine.hands.rest();
  Object.assign(mine, { busy: false, playing: mine.playing && !mine.isOver });
  drawTour();
  byId("tour").querySelector(".primary")?.focus({ preventScroll: true });
}

async function play() {
  const mine = tour;
  mine.playing = true;
  drawTour();
  while (tour === mine && mine.playing) {
    try {
      await mine.hands.wait(1200 + script.steps[mine.at].why[language()].length * 35);
    } catch {
      return;
    }
    if (mine.playing) await next();
  }
}

function pause() {
  tour.playing = false;
  drawTour();
}

export function drawTour() {
  const root = byId("tour");
  root.hidden = !tour;
  root.setAttribute("aria-label", t("tour"));
  if (!tour) return root.replaceChildren();
  const { at, playing, busy, trouble, isOver } = tour;
  tour.hands.speed = speeds[tour.speed];
  const step = script.steps[at];
  const all = script.steps.length;
  const focused = root.contains(document.activeElement) && document.activeElement.dataset.key;
  root.replaceChildren(
    h("progress", { max: all, value: isOver ? all : at, "aria-label": t("tourStep", at + 1, all) }),
    actor(step.who),
    h("div", { class: "tour-words", "aria-live": "polite" },
      h("p", { class: "tour-who" }, `${nameOf(step.who)} · ${t("tourStep", at + 1, all)}`),
      h("h2", {}, isOver ? t("tourOver") : step.title[language()]),
      h("p", { class: trouble ? "tour-trouble" : "", role: trouble ? "alert" : null }, trouble ?? (isOver ? t("tourOverNote") : step.why[language()]))),
    h("div", { class: "tour-keys" },
      !isOver && h("button", { type: "button", class: "primary", data: { key: "tour-next" }, disabled: busy || playing, onclick: next }, busy ? t("tourBusy") : trouble ? t("tourRetry") : t("tourNext")),
      !isOver && h("button", { type: "button", class: "turn", data: { key: "tour-play" }, onclick: playing ? pause : play, disabled: busy && !playing }, t(playing ? "tourPause" : "tourPlay")),
      h("select", { "aria-label": t("tourSpeed"), data: { key: "tour-speed" }, onchange: event => { tour.speed = event.target.value; tour.hands.speed = speeds[tour.speed]; } },
        Object.keys(speeds).map(name => h("option", { value: name, selected: name === tour.speed }, t(`tour-${name}`)))),
      h("button", { type: "button", class: isOver ? "primary" : "turn", data: { key: "tour-leave" }, onclick: leave }, t("tourLeave"))));
  if (focused) root.querySelector(`[data-key="${focused}"]`)?.focus({ preventScroll: true });
}

/** Before the tour has brought its applicant there is no name to show yet. */
function nameOf(who) {
  if (who === "clock") return t("officeTime");
  if (who === "applicant") return `${applicantName()} · ${t("applicant")}`;
  const officer = store.officers.find(player => player.role?.startsWith(who));
  return officer ? `${officer.name} · ${officer.role}` : who;
}

const applicantName = () => script.steps.flatMap(step => step.do).find(doing => doing["add-applicant"])?.["add-applicant"] ?? "";

function actor(who) {
  if (who === "clock") return h("span", { class: "avatar of-clock", "aria-hidden": "true" }, "◷");
  const officer = store.officers.find(player => player.role?.startsWith(who));
  return who === "applicant" ? avatar(applicantName(), 1) : avatar(officer?.name ?? who, officer?.id ?? 0);
}
