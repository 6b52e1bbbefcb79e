// Who one can be, and where one can look: the applicants above the left pane, rooms, topics and officers above the right one.
import { addApplicant, addOfficer } from "./acts.js";
import { avatar, h, icon } from "./dom.js";
import { ask, failure } from "./popups.js";
import { chatOf, store, unreadIn } from "./store.js";
import { language, t } from "./texts.js";
import { topicTabs } from "./topics.js";

let drawn = "";
let awaited = null;

export const people = h("div", { class: "people" });
export const rooms = h("div", { class: "people rooms" });
export const topics = h("div", { class: "people topics", hidden: true });

/** Draws again only when something of it changed: the focus may be here. */
export function drawPeople(chosen, choose, toasts) {
  const unread = [...store.applicants, ...store.officers].map(player => unreadIn(player.id, player.id));
  const group = chosen.room ? chatOf(chosen.room) : null;
  const shape = JSON.stringify([store.applicants, store.officers, store.groups.map(id => [id, chatOf(id).title, unreadIn(id, chosen.officer)]), chosen, unread, language(),
    group?.topics, group?.topics?.map(topic => unreadIn(group.id, chosen.officer, topic.thread))]);
  if (shape === drawn) return;
  drawn = shape;
  const focused = document.activeElement?.dataset?.key;
  people.replaceChildren(
    tabs(t("applicants"), store.applicants.map(player => tab({
      key: `p${player.id}`, pressed: player.id === chosen.applicant, label: player.name, picture: avatar(player.name, player.id), unread: unreadIn(player.id, player.id), run: () => choose("applicant", player.id),
    }))),
    plus("add-applicant", t("add"), () => addOne(toasts)));
  rooms.replaceChildren(
    tabs(t("rooms"), [
      ...store.groups.map(id => tab({ key: `g${id}`, pressed: id === chosen.room, label: chatOf(id).title, unread: unreadIn(id, chosen.officer), run: () => choose("room", id) })),
      tab({ key: "own", pressed: chosen.room === 0, label: t("privateChat"), unread: unreadIn(chosen.officer, chosen.officer), run: () => choose("room", 0) })]),
    officerChooser(chosen, choose),
    plus("add-officer", t("addOfficer"), () => addAnOfficer(toasts)));
  topics.hidden = !group?.topics;
  topics.replaceChildren(...(group?.topics ? topicTabs(group, chosen, choose, tab, tabs, toasts) : []));
  for (const shown of document.querySelectorAll('.tab[aria-pressed="true"]')) shown.scrollIntoView({ block: "nearest", inline: "nearest" });
  if (focused) document.querySelector(`[data-key="${focused}"]`)?.focus();
}

/** Whoever was just added is shown as soon as the stream tells of them. */
export function arrivedNow() {
  const found = awaited && [["applicant", store.applicants], ["officer", store.officers]].find(([, players]) => players.some(player => player.id === awaited));
  if (!found) return null;
  const arrival = [found[0], awaited];
  awaited = null;
  return arrival;
}

/** One row of buttons, through which the arrows go too. */
function tabs(label, buttons) {
  const row = h("div", { class: "tabs", role: "group", "aria-label": label }, buttons);
  row.addEventListener("keydown", event => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const all = [...row.children];
    const next = all.at((all.indexOf(document.activeElement) + by) % all.length);
    next.focus();
    next.click();
  });
  return row;
}

function tab({ key, pressed, label, picture, unread, run }) {
  return h("button", { type: "button", class: "tab", "aria-pressed": String(pressed), data: { key }, onclick: run }, picture, h("span", {}, label), badge(unread));
}

export const badge = count => count > 0 && h("span", { class: "badge" }, count > 99 ? "99+" : count, h("span", { class: "unseen" }, ` ${t("unread")}`));

const plus = (key, label, run) => h("button", { type: "button", class: "round", "aria-label": label, title: label, data: { key }, onclick: run }, icon("plus"));

function officerChooser(chosen, choose) {
  const others = store.officers.filter(player => player.id !== chosen.officer).reduce((sum, player) => sum + unreadIn(player.id, player.id), 0);
  const label = player => {
    const unread = player.id === chosen.officer ? 0 : unreadIn(player.id, player.id);
    return player.name + (player.role ? ` · ${player.role}` : "") + (unread ? ` (${unread})` : "");
  };
  const select = h("select", { data: { key: "officer" }, title: t("actingAs"), onchange: event => choose("officer", Number(event.target.value)) },
    store.officers.map(player => h("option", { value: player.id, selected: player.id === chosen.officer }, label(player))));
  return h("label", { class: "acting" }, h("span", { class: "unseen" }, t("actingAs")), select, badge(others));
}

const nameField = () => h("label", { class: "field" }, h("span", {}, t("name")), h("input", { name: "name", required: true, maxlength: 64, autocomplete: "off", autofocus: true }));

async function addOne(toasts) {
  const answer = await ask(t("addTitle"), [
    nameField(),
    h("label", { class: "field" }, h("span", {}, t("appLanguage")), h("select", { name: "language" }, h("option", { value: "id" }, t("indonesian")), h("option", { value: "en" }, t("english")))),
  ], t("add"));
  if (answer) await welcome(addApplicant(answer.name, answer.language), toasts("left"));
}

async function addAnOfficer(toasts) {
  const answer = await ask(t("addOfficer"), [
    nameField(),
    h("label", { class: "field" }, h("span", {}, t("role")), h("select", { name: "role" }, store.roles.map(({ word, name }) => h("option", { value: word }, name)))),
    h("p", {}, t("addOfficerNote")),
  ], t("addOfficer"));
  if (answer) await welcome(addOfficer(answer.name, answer.role), toasts("right"));
}

async function welcome(adding, place) {
  try {
    awaited = (await adding).id;
    document.dispatchEvent(new Event("arrived"));
  } catch (error) {
    failure(place, error);
  }
}
