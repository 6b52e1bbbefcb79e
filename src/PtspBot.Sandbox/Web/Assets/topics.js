// The topics of a forum: which is open, what is unread in each, and what an administrator does with them.
import { act } from "./acts.js";
import { h, icon } from "./dom.js";
import { ask, failure, menu } from "./popups.js";
import { playerOf, unreadIn } from "./store.js";
import { t } from "./texts.js";

export function topicTabs(group, chosen, choose, tab, tabs, toasts) {
  const general = { thread: 0, name: t("generalTopic") };
  const row = [general, ...group.topics].map(topic => tab({
    key: `t${topic.thread}`, pressed: topic.thread === chosen.thread, label: topic.name + (topic.closed ? ` · ${t("closedTopic")}` : ""), picture: h("span", { class: "hash", "aria-hidden": "true" }, "#"),
    unread: unreadIn(group.id, chosen.officer, topic.thread), run: () => choose("thread", topic.thread),
  }));
  return [
    tabs(t("topics"), row),
    h("button", { type: "button", class: "round", "aria-label": t("topicMenu"), title: t("topicMenu"), data: { key: "topic-menu" }, onclick: event => topicMenu(event.currentTarget, group, chosen, choose, toasts("right")) }, icon("more")),
  ];
}

/** Only who runs the group may change its topics; as in the app nobody else is asked, so here the owner acts. */
export function topicMenu(button, group, chosen, choose, toasts) {
  const owner = group.owner;
  const run = async (name, more = {}) => {
    try {
      const { thread } = await act(name, owner, group.id, more);
      if (thread) choose("thread", thread);
      if (name === "delete-topic") choose("thread", 0);
    } catch (error) {
      failure(toasts, error);
    }
  };
  const named = async (title, name, more, value = "") => {
    const answer = await ask(title, h("label", { class: "field" }, h("span", {}, t("topicName")), h("input", { name: "name", value, required: true, maxlength: 128, autocomplete: "off", autofocus: true })), t("ok"));
    if (answer) await run(name, { ...more, name: answer.name });
  };

  const topic = group.topics?.find(one => one.thread === chosen.thread);
  const here = { thread: topic?.thread };
  menu(button, [{ title: t("asOwner", playerOf(owner)?.name ?? ""), items: group.topics === null
    ? [{ label: t("makeForum"), run: () => run("forum") }]
    : [
      { label: t("newTopic"), run: () => named(t("newTopic"), "topic", {}) },
      ...(topic ? [
        { label: t("renameTopic"), run: () => named(t("renameTopic"), "rename-topic", here, topic.name) },
        topic.closed ? { label: t("reopenTopic"), run: () => run("reopen-topic", here) } : { label: t("closeTopic"), run: () => run("close-topic", here) },
        { label: t("deleteTopic"), run: () => run("delete-topic", here) },
      ] : []),
    ] }]);
}
