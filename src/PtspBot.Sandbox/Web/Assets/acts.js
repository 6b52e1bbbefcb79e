// Everything the page asks the sandbox to do. What is refused comes back as an Error with words to be shown.

async function post(path, options) {
  let response;
  try {
    response = await fetch(path, { method: "POST", ...options });
  } catch {
    throw new Error("offline");
  }

  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? `HTTP ${response.status}`);
  return answer;
}

const asJson = body => ({ headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

export const act = (name, person, chat, more = {}) => post(`/page/act/${name}`, asJson({ as: person, chat, ...more }));

export function upload(person, chat, file, kind, more = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ as: person, chat, kind, ...more })) form.append(name, value);
  form.append("file", file, file.name);
  return post("/page/act/upload", { body: form });
}

export const addApplicant = (name, language) => post("/page/applicant", asJson({ name, language }));

export const addOfficer = (name, role) => post("/page/officer", asJson({ name, role }));

export const turnClock = wish => post("/page/clock", asJson(wish));

export const turnFaults = (what, wish) => post(`/page/faults/${what}`, asJson(wish));
