import { el } from "./elements.js";
import { openMenu } from "./menu.js";
import { dialog } from "./overlays.js";
import { fileSize } from "./words.js";

// A square in an invented village: nobody's real whereabouts are asked for.
const SOMEWHERE = { latitude: 45.0201, longitude: 38.4302 };

/** What can be sent besides words. `actions`: upload(file, kind, caption), contact(), place(latitude, longitude). */
export function attachMenu(anchor, actions) {
  openMenu(anchor, "Что отправить", [
    { icon: "photo", label: "Фото", testid: "attach-photo", run: () => choose("image/*", actions) },
    { icon: "file", label: "Документ", testid: "attach-document", run: () => choose("", actions) },
    { icon: "contact", label: "Мой номер телефона", testid: "attach-contact", run: () => offerContact(actions) },
    { icon: "pin", label: "Место", testid: "attach-location", run: () => offerPlace(actions) },
  ]);
}

export async function offerFile(file, kind, { upload }) {
  const caption = el("input", {
    type: "text",
    placeholder: "Подпись, если нужна",
    maxlength: "1024",
    "aria-label": "Подпись",
    "data-testid": "caption",
  });
  const address = kind === "photo" ? URL.createObjectURL(file) : null;
  const preview = address
    ? el("img", { class: "preview", src: address, alt: file.name })
    : el("p", { class: "preview-file" }, `${file.name} · ${fileSize(file.size)}`);
  const title = kind === "photo" ? "Отправить фото?" : "Отправить документ?";
  const agreed = await dialog({ title, body: el("div", { class: "fields" }, preview, caption), yes: "Отправить" });
  if (address) URL.revokeObjectURL(address);
  if (agreed) await upload(file, kind, caption.value.trim());
}

export async function offerContact({ contact }) {
  const text = "Бот получит имя и номер телефона этого придуманного человека.";
  if (await dialog({ title: "Отправить номер телефона?", text, yes: "Отправить" })) await contact();
}

export async function offerPlace({ place }) {
  const latitude = coordinate("Широта", SOMEWHERE.latitude, 90);
  const longitude = coordinate("Долгота", SOMEWHERE.longitude, 180);
  const body = el("div", { class: "fields pair" }, latitude.node, longitude.node);
  if (await dialog({ title: "Отправить место?", body, yes: "Отправить" })) {
    await place(latitude.input.valueAsNumber, longitude.input.valueAsNumber);
  }
}

function coordinate(name, value, limit) {
  const input = el("input", { type: "number", value, min: -limit, max: limit, step: "any", required: true });
  return { input, node: el("label", {}, el("span", {}, name), input) };
}

function choose(accept, actions) {
  const input = el("input", { type: "file", accept: accept || null, hidden: true, "data-testid": "file" });
  input.addEventListener("change", async () => {
    const [file] = input.files;
    input.remove();
    if (file) await offerFile(file, accept ? "photo" : "document", actions);
  });
  input.addEventListener("cancel", () => input.remove());
  document.body.append(input);
  input.click();
}
