// What the page knows of the world, kept up to date by one stream. Everything drawn is drawn from here.

export const store = {
  bot: { id: 0, name: "Bot", username: "" },
  applicants: [],
  officers: [],
  groups: [],
  roles: [],
  clock: null,
  faults: null,
  calls: 0,
  chats: new Map(),
  read: new Map(),
};

export const changes = new EventTarget();

const tell = (name, detail) => changes.dispatchEvent(new CustomEvent(name, { detail }));

export function chatOf(id) {
  if (!store.chats.has(id)) {
    store.chats.set(id, { id, title: "", private: id > 0, owner: 0, topics: null, opened: false, blocked: false, keyboards: [], members: [], messages: new Map(), traces: new Map(), typing: null });
  }
  return store.chats.get(id);
}

export function playerOf(id) {
  return [...store.applicants, ...store.officers].find(player => player.id === id);
}

export function chatName(id) {
  return playerOf(id)?.name ?? (store.chats.get(id)?.title || String(id));
}

/** A person's own, else that of all; in a private chat everybody is the person. */
export function keyboardOf(chat, viewerId, thread) {
  const here = chat.keyboards.filter(one => one.thread === thread);
  return (here.find(one => one.person === viewerId) ?? here.find(one => one.person === null))?.shown ?? null;
}

export function messagesOf(chat) {
  return [...chat.messages.values()].sort((one, other) => one.id - other.id);
}

/** In one topic, or in all of them together. */
export function unreadIn(chatId, viewerId, thread = null) {
  const isUnread = message => message.id > readUpTo(chatId, message.thread) && message.from !== viewerId && !message.service;
  return [...store.chats.get(chatId)?.messages.values() ?? []].filter(message => (thread === null || message.thread === thread) && isUnread(message)).length;
}

export function markRead(chatId, thread = 0) {
  const last = Math.max(0, ...[...store.chats.get(chatId)?.messages.values() ?? []].filter(message => message.thread === thread).map(message => message.id));
  const isNew = last > readUpTo(chatId, thread);
  if (isNew) store.read.set(`${chatId}/${thread}`, last);
  return isNew;
}

const readUpTo = (chatId, thread) => store.read.get(`${chatId}/${thread}`) ?? 0;

export function listen() {
  const stream = new EventSource("/page/events");
  stream.onopen = () => tell("online", true);
  stream.onerror = () => {
    tell("online", false);
    // Refused outright (the sandbox is only just starting), the browser itself would not try again.
    if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 2000);
  };
  stream.onmessage = event => take(JSON.parse(event.data));
}

let cast = "";

function take(news) {
  const castNow = JSON.stringify([news.bot, news.applicants, news.officers, news.groups, news.roles]);
  if (castNow !== cast) {
    cast = castNow;
    const { bot, applicants, officers, groups, roles } = news;
    Object.assign(store, { bot, applicants, officers, groups, roles });
    tell("cast");
  }

  takeClock(news.clock);
  store.faults = news.faults;
  tell("faults");
  if (news.chats) takeChats(news);
  for (const answer of news.answers ?? []) tell("answer", answer);
  if (news.calls === store.calls) return;
  store.calls = news.calls;
  tell("calls");
}

export function takeClock(clock) {
  store.clock = clock;
  tell("clock");
}

function takeChats(news) {
  if (news.all) store.chats.clear();
  const fresh = [];
  for (const told of news.chats) fresh.push(...takeChat(told));
  if (news.all) for (const chat of news.chats) for (const thread of [0, ...(chat.topics ?? []).map(topic => topic.thread)]) markRead(chat.id, thread);
  tell("chats", { ids: news.chats.map(chat => chat.id), fresh: news.all ? [] : fresh });
}

function takeChat(told) {
  const chat = chatOf(told.id);
  const { title, opened, blocked, keyboards, members, owner, topics } = told;
  Object.assign(chat, { title, private: told.private, opened, blocked, keyboards, members, owner, topics });
  chat.typing = told.action;
  clearTimeout(chat.typingTimer);
  if (told.action) chat.typingTimer = setTimeout(() => { chat.typing = null; tell("chats", { ids: [chat.id], fresh: [] }); }, 5000);

  for (const id of told.gone) {
    const gone = chat.messages.get(id);
    if (gone && chat.messages.delete(id)) chat.traces.set(id, gone);
  }

  const fresh = told.messages.filter(message => !chat.messages.has(message.id));
  for (const message of told.messages) chat.messages.set(message.id, message);
  return fresh.map(message => ({ chat, message }));
}
