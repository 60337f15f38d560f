import { dots, el, icon, roundButton } from "./elements.js";
import { openMenu } from "./menu.js";
import { isDark, switchTheme } from "./theme.js";
import { actionWords, shortName, tied } from "./words.js";

// Telegram shows an action for five seconds unless it is repeated.
const ACTION_TIME = 5500;

/** The top of a chat: whose bot, who I am, what the bot is doing now. `actions`: leave, about, block. */
export class Heading {
  node;
  #name = el("h1", { class: "heading-name" }, "…");
  #status = el("p", { class: "heading-status" });
  #actions;
  #account = null;
  #blocked = false;
  #timer = 0;

  constructor(actions) {
    this.#actions = actions;
    const more = roundButton("more", "Ещё", () => this.#menu(more), {
      "aria-haspopup": "menu",
      "aria-expanded": "false",
      "data-testid": "chat-menu",
    });
    this.node = el(
      "header",
      { class: "heading" },
      el("a", { class: "round back", href: "#/", "aria-label": "К списку людей", "data-testid": "back" }, icon("back")),
      el("button", { type: "button", class: "heading-main", onclick: () => actions.about(), "aria-label": "О боте" },
        el("img", { class: "emblem", src: "/page/icon.svg", alt: "", width: "42", height: "42" })),
      el("div", { class: "heading-words" }, this.#name, this.#status),
      more,
    );
  }

  close() {
    clearTimeout(this.#timer);
  }

  show({ bot, account, blocked }) {
    this.#name.textContent = bot.name;
    this.#account = account;
    this.#blocked = blocked;
    if (!this.#timer) this.#rest();
  }

  typing(action) {
    clearTimeout(this.#timer);
    this.#timer = 0;
    if (!action) return this.#rest();
    this.#status.classList.add("busy");
    this.#status.replaceChildren(actionWords(action), dots());
    this.#timer = setTimeout(() => this.typing(null), ACTION_TIME);
    return undefined;
  }

  #rest() {
    this.#status.classList.remove("busy");
    const { name, note } = this.#account ?? {};
    this.#status.textContent = name ? `Вы: ${[shortName(name), note && tied(note)].filter(Boolean).join(", ")}` : "";
    this.#status.title = name ? [name, note].filter(Boolean).join(", ") : "";
  }

  #menu(anchor) {
    openMenu(anchor, "Ещё", [
      { icon: "info", label: "О боте", run: this.#actions.about },
      { icon: isDark() ? "sun" : "moon", label: isDark() ? "Светлая тема" : "Тёмная тема", run: switchTheme },
      { icon: "people", label: "Стать другим человеком", run: this.#actions.leave },
      this.#blocked
        ? { icon: "block", label: "Разблокировать", testid: "unblock", run: () => this.#actions.block(false) }
        : { icon: "block", label: "Заблокировать бота", testid: "block", danger: true, run: () => this.#actions.block(true) },
    ]);
  }
}
