import { el, icon, roundButton } from "./elements.js";

const TOAST_TIME = 3000;

/** A short word that leaves by itself. A popover, so that it is also seen above an open dialog. */
export function toast(text) {
  const tray = document.getElementById("toasts");
  const node = el("div", { class: "toast", "data-testid": "toast" }, text);
  tray.replaceChildren(node);
  if (tray.matches(":popover-open")) tray.hidePopover();
  tray.showPopover();
  setTimeout(() => {
    node.remove();
    if (!tray.firstChild && tray.matches(":popover-open")) tray.hidePopover();
  }, Math.max(TOAST_TIME, text.length * 55));
}

/** The bot's answer that must be read; resolves when it has been. */
export const notice = (text, title = null) => dialog({ title, text, yes: "Понятно", no: null, testid: "alert" });

/** Resolves to true only if the person pressed the button that names the deed. */
export function dialog({
  title,
  text = null,
  body = null,
  yes,
  no = "Отмена",
  danger = false,
  testid = "dialog",
  ready = () => true,
}) {
  return new Promise((resolve) => {
    const confirm = el("button", {
      class: danger ? "action danger" : "action",
      value: "yes",
      "data-testid": `${testid}-yes`,
    }, yes);
    const refuse = no && el("button", { class: "action quiet", type: "button", onclick: () => box.close() }, no);
    const form = el(
      "form",
      { method: "dialog", onsubmit: (event) => ready() || event.preventDefault() },
      title && el("h2", { id: "dialog-title" }, title),
      text && el("p", { id: "dialog-text" }, text),
      body,
      el("div", { class: "actions" }, refuse, confirm),
    );
    const box = el(
      "dialog",
      {
        class: "box",
        "data-testid": testid,
        "aria-labelledby": title ? "dialog-title" : "dialog-text",
        "aria-describedby": title && text ? "dialog-text" : null,
        onclick: (event) => event.target === box && box.close(),
        onclose: () => {
          box.remove();
          resolve(box.returnValue === "yes");
        },
      },
      form,
    );
    document.body.append(box);
    box.showModal();
    if (!body) confirm.focus();
  });
}

/** A picture on the whole screen; a click brings it nearer and away again. */
export function lightbox(address, caption) {
  const picture = el("img", {
    src: address,
    alt: caption || "Фотография",
    tabindex: "0",
    role: "button",
    "aria-label": "Увеличить или уменьшить",
  });
  const box = el(
    "dialog",
    { class: "lightbox", "aria-label": "Просмотр фотографии", onclose: () => box.remove(), onclick: leaveIfOutside },
    el("div", { class: "lightbox-view" }, picture),
    el(
      "div",
      { class: "lightbox-tools" },
      el("a", { class: "round", href: address, download: "", "aria-label": "Сохранить", title: "Сохранить" }, icon("save")),
      roundButton("close", "Закрыть", () => box.close()),
    ),
    caption ? el("p", {}, caption) : null,
  );
  const zoom = () => box.classList.toggle("near");
  picture.addEventListener("click", zoom);
  picture.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    zoom();
  });
  document.body.append(box);
  box.showModal();

  function leaveIfOutside(event) {
    if (event.target === box || event.target.classList.contains("lightbox-view")) box.close();
  }
}

export async function copy(text, said = "Скопировано") {
  try {
    await navigator.clipboard.writeText(text);
    toast(said);
  } catch {
    await notice(text, "Выделите и скопируйте");
  }
}
