// Puts the page together: who plays on which side, which chat is open, and what the stream changes.
import { drawClock, drawTurns } from "./clock.js";
import { h } from "./dom.js";
import { buildFaults, drawFaults } from "./faults.js";
import { drawGuide } from "./guide.js";
import { buildInspector, refresh } from "./inspector.js";
import { Pane } from "./pane.js";
import { drawViews, leaveSide, look, moves } from "./panels.js";
import { arrivedNow, badge, drawPeople, people, rooms, topics } from "./people.js";
import { changes, chatOf, listen, store, unreadIn } from "./store.js";
import { language, t, useLanguage } from "./texts.js";
import { drawTour, offerTour } from "./tour.js";

const byId = id => document.getElementById(id);
const kept = key => Number(sessionStorage.getItem(key)) || null;
const left = new Pane("left");
const right = new Pane("right");
const chosen = { applicant: kept("applicant"), officer: kept("officer"), room: kept("room"), thread: kept("thread") ?? 0 };

byId("left").append(people, left.root);
byId("right").append(rooms, topics, right.root);

function choose(what, id) {
  chosen[what] = id;
  sessionStorage.setItem(what, id);
  if (what === "room") chosen.thread = 0;
  draw();
}

/** Room 0 is the officer's own chat with the bot. */
function settle() {
  if (!store.applicants.some(player => player.id === chosen.applicant)) chosen.applicant = store.applicants[0]?.id ?? null;
  if (!store.officers.some(player => player.id === chosen.officer)) chosen.officer = store.officers[0]?.id ?? null;
  if (chosen.room !== 0 && !store.groups.includes(chosen.room)) chosen.room = sessionStorage.getItem("room") === "0" ? 0 : store.groups[0] ?? 0;
}

/** A topic just made is chosen before the stream tells of it; until then, and after its end, General is shown. */
function threadNow() {
  const topics = chosen.room ? chatOf(chosen.room).topics : null;
  return topics?.some(topic => topic.thread === chosen.thread) ? chosen.thread : 0;
}

function draw() {
  settle();
  const applicant = store.applicants.find(player => player.id === chosen.applicant);
  const officer = store.officers.find(player => player.id === chosen.officer);
  if (applicant) left.show(chatOf(applicant.id), applicant);
  if (officer) right.show(chatOf(chosen.room || officer.id), officer, threadNow());
  drawAround();
}

function drawAround() {
  drawPeople({ ...chosen, thread: threadNow() }, choose, side => (side === "left" ? left : right).toasts);
  drawViews(unreadBySide());
}

function unreadBySide() {
  return {
    left: badge(store.applicants.reduce((sum, player) => sum + unreadIn(player.id, player.id), 0)),
    right: badge(store.groups.reduce((sum, id) => sum + unreadIn(id, chosen.officer), 0) + unreadIn(chosen.officer, chosen.officer)),
  };
}

const guideDoings = {
  insert(side, words) {
    leaveSide();
    look(side);
    (side === "left" ? left : right).composer.insert(words);
  },
  sendSample(name) {
    leaveSide();
    look("left");
    left.composer.sample(name);
  },
};

function speak() {
  document.documentElement.lang = language();
  document.title = t("title");
  for (const node of document.querySelectorAll("[data-t]")) node.textContent = t(node.dataset.t);
  for (const button of document.querySelectorAll(".narrows")) button.title = button.textContent.trim();
  byId("left").setAttribute("aria-label", t("applicant"));
  byId("right").setAttribute("aria-label", t("office"));
  byId("languages").replaceChildren(...["id", "en"].map(code => h("button", {
    type: "button", class: "tool", "aria-pressed": String(code === language()), title: t(code === "id" ? "indonesian" : "english"), onclick: () => { useLanguage(code); speak(); },
  }, code.toUpperCase())));
  drawTurns();
  drawClock();
  drawGuide(byId("guide"), guideDoings);
  buildFaults(byId("faults"), () => left.toasts);
  buildInspector(byId("calls"));
  drawTour();
  left.relabel();
  right.relabel();
  drawAround();
}

function chatsChanged({ ids, fresh }) {
  for (const pane of [left, right]) {
    if (!pane.chat || !(ids.length === 0 || ids.includes(pane.chat.id))) continue;
    const news = pane.arrived(fresh.filter(one => one.chat.id === pane.chat.id && one.message.thread === pane.thread).map(one => one.message));
    if (news.length > 0 && pane.isVisible) byId("live").textContent = news.join(". ");
  }
  drawAround();
}

function greet() {
  const arrival = arrivedNow();
  if (arrival) choose(...arrival);
}

changes.addEventListener("cast", () => { draw(); greet(); });
document.addEventListener("arrived", greet);
changes.addEventListener("clock", drawClock);
changes.addEventListener("chats", event => { draw(); chatsChanged(event.detail); });
changes.addEventListener("answer", event => [left, right].forEach(pane => pane.answered(event.detail)));
changes.addEventListener("online", event => { byId("offline").hidden = event.detail; });
document.addEventListener("read", drawAround);
document.addEventListener("visibilitychange", () => { left.draw(); right.draw(); drawAround(); });
changes.addEventListener("faults", drawFaults);
changes.addEventListener("calls", () => refresh());
moves.addEventListener("moved", () => { left.draw(); right.draw(); drawAround(); refresh(true); });

speak();
listen();
offerTour(() => left.toasts);
