// How dates, sizes and counts are said in Russian.

const DAY = new Intl.DateTimeFormat("ru", { day: "numeric", month: "long" });
const DAY_AND_YEAR = new Intl.DateTimeFormat("ru", { day: "numeric", month: "long", year: "numeric" });
const CLOCK = new Intl.DateTimeFormat("ru", { hour: "2-digit", minute: "2-digit" });
const FULL = new Intl.DateTimeFormat("ru", { dateStyle: "long", timeStyle: "short" });
const PLURAL = new Intl.PluralRules("ru");

const ACTIONS = {
  typing: "печатает",
  upload_photo: "отправляет фото",
  upload_document: "отправляет файл",
  upload_video: "отправляет видео",
  upload_voice: "отправляет запись",
  record_video: "записывает видео",
  record_voice: "записывает голос",
  find_location: "ищет место",
};

export const clock = (seconds) => CLOCK.format(seconds * 1000);
export const fullDate = (seconds) => FULL.format(seconds * 1000);
export const actionWords = (action) => ACTIONS[action] ?? "печатает";

export function dayKey(seconds) {
  const day = new Date(seconds * 1000);
  return `${day.getFullYear()}-${day.getMonth() + 1}-${day.getDate()}`;
}

export function dayTitle(seconds) {
  const now = new Date();
  const key = dayKey(seconds);
  if (key === dayKey(now / 1000)) return "Сегодня";
  if (key === dayKey(new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1) / 1000)) return "Вчера";
  const day = new Date(seconds * 1000);
  return day.getFullYear() === now.getFullYear() ? DAY.format(day) : DAY_AND_YEAR.format(day);
}

export function fileSize(bytes) {
  if (bytes < 1024) return `${bytes} Б`;
  const kilobytes = bytes / 1024;
  if (kilobytes < 1024) return `${Math.round(kilobytes)} КБ`;
  return `${(kilobytes / 1024).toFixed(1).replace(".", ",")} МБ`;
}

/** `forms` are the words for 1, 2 and 5: сообщение, сообщения, сообщений. */
export function counted(count, forms) {
  const form = { one: forms[0], few: forms[1] }[PLURAL.select(count)] ?? forms[2];
  return `${count} ${form}`;
}

/** «№ 4» and «х. Дальний» stay on one line. */
export const tied = (text) => text.replace(/(№|(?<!\p{L})[хпсг]\.|(?<!\p{L})ст\.) /gu, "$1\u00a0");

/** Примерова Анна Петровна → Примерова А. П., for narrow places. */
export function shortName(name) {
  const [surname, ...others] = name.split(/\s+/);
  if (others.length !== 2) return name;
  return [surname, ...others.map((other) => `${other.charAt(0)}.`)].join("\u00a0");
}

export const newMessages = (count) => counted(count, ["новое сообщение", "новых сообщения", "новых сообщений"]);
