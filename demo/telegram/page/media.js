import { avatar, el, icon } from "./elements.js";
import { lightbox } from "./overlays.js";
import { fileSize } from "./words.js";

const KINDS = {
  pdf: "red",
  xlsx: "green",
  xls: "green",
  csv: "green",
  ods: "green",
  docx: "blue",
  doc: "blue",
  odt: "blue",
  ics: "violet",
  zip: "amber",
};

/** Whatever a message carries besides words; null if it is words only. */
export function attachment(message, actions) {
  if (message.photo) return photo(message);
  if (message.document) return documentChip(message.document);
  if (message.video) return el("video", {
    class: "video",
    src: addressOf(message.video),
    controls: true,
    preload: "metadata",
    playsinline: true,
  });
  if (message.voice) return el("div", { class: "voice" }, el("audio", {
    src: addressOf(message.voice),
    controls: true,
    preload: "metadata",
  }));
  if (message.location) return place(message.location, actions);
  if (message.contact) return contactCard(message.contact);
  return null;
}

/** Does the picture reach the edges of the bubble, so that the time must lie upon it? */
export const isPictorial = (message) => Boolean(message.photo || message.video || message.location);

const addressOf = (media) => (typeof media === "string" ? media : media.url);

function photo(message) {
  const about = message.text || "Фотография";
  const picture = el("img", { src: message.photo, alt: about, decoding: "async" });
  const node = el(
    "button",
    {
      type: "button",
      class: "photo waiting",
      "aria-label": `Открыть фото. ${about}`.slice(0, 200),
      onclick: () => lightbox(message.photo, message.text),
    },
    picture,
  );
  picture.addEventListener("load", () => {
    node.classList.remove("waiting");
    // A tall picture gets a narrow bubble instead of bars at its sides.
    node.closest(".message")?.style.setProperty("--ratio", picture.naturalWidth / picture.naturalHeight);
  });
  picture.addEventListener("error", () => node.classList.replace("waiting", "missing"));
  return node;
}

function documentChip({ name, size, url }) {
  const ending = name.includes(".") ? name.split(".").pop().toLowerCase() : "";
  const known = ending.length <= 4 ? ending : "";
  return el(
    "a",
    { class: "document", href: url, download: name, "aria-label": `Скачать файл ${name}, ${fileSize(size)}` },
    el("span", {
      class: `document-sign ${KINDS[ending] ?? "plain"}`,
      "aria-hidden": "true",
    }, known ? known.toUpperCase() : icon("file")),
    el(
      "span",
      { class: "document-words" },
      el("span", { class: "document-name" }, name),
      el("span", { class: "document-size" }, `${fileSize(size)} · скачать`),
    ),
  );
}

function place({ latitude, longitude }, actions) {
  const spot = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  const address = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`;
  return el(
    "button",
    { type: "button", class: "place", "aria-label": `Место на карте: ${spot}`, onclick: () => actions.open(address) },
    el("img", { src: "/page/map.svg", alt: "" }),
    el("span", { class: "place-pin" }, icon("mark-place")),
    el("span", { class: "place-spot" }, spot),
  );
}

function contactCard({ name, phone }) {
  return el(
    "div",
    { class: "contact" },
    avatar(name, phone),
    el(
      "span",
      { class: "document-words" },
      el("span", { class: "document-name" }, name),
      el("span", { class: "document-size" }, phone),
    ),
  );
}
