// Puts the page together: who plays on which side, which chat is open, and what the stream changes.
import { addApplicant } from "./acts.js";
import { drawClock, drawTurns } from "./clock.js";
import { avatar, h, icon } from "./dom.js";
import { buildFaults, drawFaults } from "./faults.js";
import { drawGuide } from "./guide.js";
import { buildInspector, refresh } from "./inspector.js";
import { Pane } from "./pane.js";
import { drawViews, leaveSide, look, moves } from "./panels.js";
import { ask, failure } from "./popups.js";
import { changes, chatOf, listen, store, unreadIn } from "./store.js";
import { language, t, useLanguage } from "./texts.js";

const byId = id => document.getElementById(id);
const kept = key => Number(sessionStorage.getItem(key)) || null;
const left = new Pane("left");
const right = new Pane("right");
const chosen = { applicant: kept("applicant"), officer: kept("officer"), room: kept("room") };

const people = h("div", { class: "people" });
const rooms = h("div", { class: "people rooms" });
byId("left").append(people, left.root);
byId("right").append(rooms, right.root);

function choose(what, id) {
  chosen[what] = id;
  sessionStorage.setItem(what, id);
  draw();
}

/** Room 0 is the officer's own chat with the bot. */
function settle() {
  if (!store.applicants.some(player => player.id === chosen.applicant)) chosen.applicant = store.applicants[0]?.id ?? null;
  if (!store.officers.some(player => player.id === chosen.officer)) chosen.officer = store.officers[0]?.id ?? null;
  if (chosen.room !== 0 && !store.groups.includes(chosen.room)) chosen.room = sessionStorage.getItem("room") === "0" ? 0 : store.groups[0] ?? 0;
}

function draw() {
  settle();
  const applicant = store.applicants.find(player => player.id === chosen.applicant);
  const officer = store.officers.find(player => player.id === chosen.officer);
  if (applicant) left.show(chatOf(applicant.id), applicant);
  if (officer) right.show(chatOf(chosen.room || officer.id), officer);
  drawPeople();
}

let drawnPeople = "";

function drawPeople() {
  const unread = [...store.applicants, ...store.officers].map(player => unreadIn(player.id, player.id));
  const shape = JSON.stringify([store.applicants, store.officers, store.groups.map(id => [id, chatOf(id).title, unreadIn(id, chosen.officer)]), chosen, unread, language(), byId("stage").dataset.view]);
  if (shape === drawnPeople) return;
  drawnPeople = shape;
  const focused = document.activeElement?.dataset?.key;
  people.replaceChildren(
    h("div", { class: "tabs", role: "group", "aria-label": t("applicants") }, store.applicants.map(player => tab({
      key: `p${player.id}`, pressed: player.id === chosen.applicant, label: player.name, picture: avatar(player.name, player.id), unread: unreadIn(player.id, player.id), run: () => choose("applicant", player.id),
    }))),
    h("button", { type: "button", class: "round", "aria-label": t("add"), title: t("add"), onclick: addOne }, icon("plus")));
  rooms.replaceChildren(
    h("div", { class: "tabs", role: "group", "aria-label": t("rooms") },
      store.groups.map(id => tab({ key: `g${id}`, pressed: id === chosen.room, label: chatOf(id).title, unread: unreadIn(id, chosen.officer), run: () => choose("room", id) })),
      tab({ key: "own", pressed: chosen.room === 0, label: t("privateChat"), unread: unreadIn(chosen.officer, chosen.officer), run: () => choose("room", 0) })),
    officerChooser());
  drawViews(unreadBySide());
  for (const shown of document.querySelectorAll('.tab[aria-pressed="true"]')) shown.scrollIntoView({ block: "nearest", inline: "nearest" });
  if (focused) document.querySelector(`[data-key="${focused}"]`)?.focus();
}

function tab({ key, pressed, label, picture, unread, run }) {
  return h("button", { type: "button", class: "tab", "aria-pressed": String(pressed), data: { key }, onclick: run }, picture, h("span", {}, label), badge(unread));
}

const badge = count => count > 0 && h("span", { class: "badge", "aria-label": t("unread", count) }, count > 99 ? "99+" : count);

function officerChooser() {
  const others = store.officers.filter(player => player.id !== chosen.officer).reduce((sum, player) => sum + unreadIn(player.id, player.id), 0);
  const select = h("select", { data: { key: "officer" }, title: t("actingAs"), onchange: event => choose("officer", Number(event.target.value)) },
    store.officers.map(player => h("option", { value: player.id, selected: player.id === chosen.officer }, label(player))));
  return h("label", { class: "acting" }, h("span", { class: "unseen" }, t("actingAs")), select, badge(others));
}

function label(player) {
  const unread = player.id === chosen.officer ? 0 : unreadIn(player.id, player.id);
  return player.name + (player.role ? ` · ${player.role}` : "") + (unread ? ` (${unread})` : "");
}

async function addOne() {
  const answer = await ask(t("addTitle"), [
    h("label", { class: "field" }, h("span", {}, t("name")), h("input", { name: "name", required: true, maxlength: 64, autocomplete: "off", autofocus: true })),
    h("label", { class: "field" }, h("span", {}, t("appLanguage")), h("select", { name: "language" }, h("option", { value: "id" }, t("indonesian")), h("option", { value: "en" }, t("english")))),
  ], t("add"));
  if (!answer) return;
  try {
    const { id } = await addApplicant(answer.name, answer.language);
    awaited = id;
  } catch (error) {
    failure(left.toasts, error);
  }
}

let awaited = null;

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
  left.relabel();
  right.relabel();
  drawPeople();
}

function chatsChanged({ ids, fresh }) {
  for (const pane of [left, right]) {
    if (!pane.chat || !(ids.length === 0 || ids.includes(pane.chat.id))) continue;
    const news = pane.arrived(fresh.filter(one => one.chat.id === pane.chat.id).map(one => one.message));
    if (news.length > 0 && pane.isVisible) byId("live").textContent = news.join(". ");
  }
  drawPeople();
}

changes.addEventListener("cast", () => {
  if (awaited && store.applicants.some(player => player.id === awaited)) {
    sessionStorage.setItem("applicant", awaited);
    [chosen.applicant, awaited] = [awaited, null];
  }
  draw();
});
changes.addEventListener("clock", drawClock);
changes.addEventListener("chats", event => { draw(); chatsChanged(event.detail); });
changes.addEventListener("answer", event => [left, right].forEach(pane => pane.answered(event.detail)));
changes.addEventListener("online", event => { byId("offline").hidden = event.detail; });
document.addEventListener("read", drawPeople);
document.addEventListener("visibilitychange", () => { left.draw(); right.draw(); drawPeople(); });
changes.addEventListener("faults", drawFaults);
changes.addEventListener("calls", () => refresh());
moves.addEventListener("moved", () => { left.draw(); right.draw(); drawPeople(); refresh(true); });

speak();
listen();
