import { arrange, el, icon } from "./elements.js";
import { inlineKeys } from "./keys.js";
import { attachment, isPictorial } from "./media.js";
import { rich } from "./rich.js";
import { clock, fullDate } from "./words.js";

/**
 * One message on the screen. An edit rebuilds only the parts that changed: an opened quotation stays open,
 * a playing recording plays on, and the finger (or the focus) stays on the button it pressed.
 */
export class Bubble {
  message;
  node;
  #actions;
  #box = el("div", { class: "bubble" });
  #parts = new Map();

  constructor(message, actions) {
    this.#actions = actions;
    this.node = el("article", { class: "message", "data-testid": `message-${message.id}` });
    this.show(message);
  }

  show(message) {
    this.message = message;
    const { node } = this;
    const bare = !message.html;
    node.classList.add(message.from_bot ? "in" : "out");
    node.classList.toggle("with-keys", message.buttons.length > 0);
    node.classList.toggle("pictorial", isPictorial(message));
    node.classList.toggle("bare", bare);
    node.setAttribute(
      "aria-label",
      `${message.from_bot ? "Бот" : "Вы"}, ${clock(message.date)}${message.edited ? ", изменено" : ""}`,
    );

    const media = [message.photo, message.document, message.video, message.voice, message.location, message.contact];
    arrange(this.#box, [
      this.#part("media", media, () => attachment(message, this.#actions)),
      this.#part("words", [message.html, message.edited, message.date, bare], () => words(message, this.#actions)),
    ].filter(Boolean));

    const pressed = node.contains(document.activeElement) ? document.activeElement.dataset.place : null;
    arrange(node, [
      this.#box,
      this.#part("keys", [message.buttons], () => (message.buttons.length ? inlineKeys(message, this.#actions) : null)),
    ].filter(Boolean));
    if (pressed && !node.contains(document.activeElement)) this.#focusNear(pressed);
  }

  #part(name, source, build) {
    const signature = JSON.stringify(source);
    const known = this.#parts.get(name);
    if (known?.signature === signature) return known.node;
    const node = build();
    if (known) node?.classList.add("changed");
    this.#parts.set(name, { signature, node });
    return node;
  }

  #focusNear(place) {
    const key = this.node.querySelector(`.key[data-place="${place}"]`) ?? this.node.querySelector(".key");
    key?.focus({ preventScroll: true });
  }
}

function words(message, actions) {
  return el("div", { class: "words" }, message.html ? rich(message.html, actions) : null, stamp(message));
}

function stamp(message) {
  return el(
    "span",
    { class: "stamp" },
    message.edited ? el("span", {}, "изменено ") : null,
    el("time", { datetime: new Date(message.date * 1000).toISOString(), title: fullDate(message.date) }, clock(message.date)),
    message.from_bot ? null : icon("sent"),
  );
}
