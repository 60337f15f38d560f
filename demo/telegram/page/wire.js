// The server's addresses, each named once. A failure is always a WireError, so callers need only say what it means here.

export class WireError extends Error {}

const phone = (user, place) => `/phone/${encodeURIComponent(user)}/${place}`;

export const accounts = () => ask("/phone/accounts");
export const chat = (user) => ask(phone(user, "chat"));
export const send = (user, text) => post(user, "send", { text });
export const start = (user, param) => post(user, "start", param ? { param } : {});
export const tap = (user, message, row, column) => post(user, "tap", { message_id: message, row, column });
export const contact = (user) => post(user, "contact", {});
export const place = (user, latitude, longitude) => post(user, "location", { latitude, longitude });
export const block = (user, blocked) => post(user, "block", { blocked });
export const eventsOf = (user) => phone(user, "events");

export function upload(user, file, kind, caption) {
  const form = new FormData();
  form.append("kind", kind);
  form.append("caption", caption);
  form.append("file", file, file.name);
  return ask(phone(user, "upload"), { method: "POST", body: form });
}

function post(user, where, body) {
  return ask(phone(user, where), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

async function ask(address, options = {}) {
  let response;
  try {
    response = await fetch(address, { cache: "no-store", ...options });
  } catch {
    throw new WireError("Нет связи с программой");
  }
  if (response.status === 400) throw new WireError("Сейчас это невозможно");
  if (!response.ok) throw new WireError(`Сервер ответил ${response.status}`);
  const text = await response.text();
  try {
    return text ? JSON.parse(text) : {};
  } catch {
    throw new WireError("Сервер ответил непонятно");
  }
}
