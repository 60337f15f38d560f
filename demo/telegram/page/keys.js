import { el, icon } from "./elements.js";
import { copy } from "./overlays.js";
import { label } from "./rich.js";

const STYLES = new Set(["primary", "danger", "success"]);

/** The buttons under a message, rows of equal width. */
export function inlineKeys(message, actions) {
  const rows = message.buttons.map((row, r) =>
    el("div", { class: "keys-row" }, ...row.map((button, c) => inlineKey(message, button, r, c, actions))),
  );
  return el("div", { class: "keys" }, ...rows);
}

function inlineKey(message, button, row, column, actions) {
  const sign = button.url ? "outside" : button.copy_text ? "copy" : null;
  const node = el(
    "button",
    {
      type: "button",
      class: `key ${STYLES.has(button.style) ? button.style : ""}`,
      "data-testid": "button",
      "data-place": `${row}:${column}`,
      disabled: Boolean(button.disabled),
    },
    el("span", {}, label(button.text)),
    sign && icon(sign),
  );
  node.addEventListener("click", () => press());
  return node;

  async function press() {
    if (button.url) return actions.open(button.url);
    if (button.copy_text) return copy(button.copy_text);
    if (node.classList.contains("busy")) return undefined;
    node.classList.add("busy");
    node.setAttribute("aria-busy", "true");
    try {
      await actions.tap(message.id, row, column);
    } finally {
      node.classList.remove("busy");
      node.removeAttribute("aria-busy");
    }
    return undefined;
  }
}

/** The bot's own keyboard in place of letters; `press` gets the button. */
export function replyKeys(keyboard, press) {
  const rows = keyboard.rows.map((row) =>
    el(
      "div",
      { class: "keys-row" },
      ...row.map((button) =>
        el(
          "button",
          { type: "button", class: "key", "data-testid": "reply-button", onclick: () => press(button) },
          el("span", {}, label(button.text)),
          button.request_contact ? icon("contact") : button.request_location ? icon("pin") : null,
        ),
      ),
    ),
  );
  return el("div", { class: "keys reply-keys", role: "group", "aria-label": "Ответы на выбор" }, ...rows);
}
