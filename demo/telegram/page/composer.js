import { attachMenu, offerContact, offerFile, offerPlace } from "./attach.js";
import { Commands } from "./commands.js";
import { el, icon, roundButton } from "./elements.js";
import { replyKeys } from "./keys.js";

const PLACEHOLDER = "Сообщение";
const GROWS_BY_ITSELF = CSS.supports("field-sizing", "content");
const drafts = new Map();

/** Where a person answers: words, commands, files and the bot's own keyboard. `actions` send, and say whether they could. */
export class Composer {
  node;
  #user;
  #actions;
  #input = el("textarea", {
    rows: "1",
    placeholder: PLACEHOLDER,
    "aria-label": PLACEHOLDER,
    maxlength: "4096",
    "data-testid": "composer",
    enterkeyhint: "send",
  });
  #send = el("button", {
    type: "submit",
    class: "send",
    "aria-label": "Отправить",
    title: "Отправить",
    "data-testid": "send",
  }, icon("send"));
  #commands;
  #slash;
  #turn;
  #keysHolder = el("div", { class: "reply-holder", hidden: true });
  #keyboard = null;

  constructor(user, actions) {
    this.#user = user;
    this.#actions = actions;
    this.#commands = new Commands(this.#input, (command) => this.#sendCommand(command));
    this.#slash = roundButton(
      "slash",
      "Команды",
      () => this.#commands.toggle(),
      { class: "round slash", hidden: true, "data-testid": "commands" },
    );
    this.#turn = roundButton(
      "keyboard",
      "Показать или скрыть ответы",
      () => this.#showKeys(this.#keysHolder.hidden),
      { hidden: true, "aria-expanded": "false" },
    );
    const attach = roundButton(
      "attach",
      "Прикрепить",
      () => attachMenu(attach, actions),
      { "aria-haspopup": "menu", "aria-expanded": "false", "data-testid": "attach" },
    );
    const field = el("div", { class: "field" }, this.#slash, this.#input, this.#turn, attach);
    const form = el("form", { class: "composer", onsubmit: (event) => this.#submit(event) }, field, this.#send);
    this.node = el("div", { class: "composer-frame" }, this.#commands.node, form, this.#keysHolder);
    this.#input.value = drafts.get(user) ?? "";
    this.#input.addEventListener("input", () => this.#typed());
    this.#input.addEventListener("keydown", (event) => this.#key(event));
    this.#input.addEventListener("paste", (event) => this.#pasted(event));
    this.#typed();
  }

  close() {
    this.#commands.close();
  }

  focus() {
    // On a phone the focus would raise the keyboard over the chat before it was asked for.
    if (window.matchMedia("(hover: hover) and (pointer: fine)").matches) this.#input.focus({ preventScroll: true });
  }

  setCommands(commands) {
    this.#commands.set(commands);
    this.#slash.hidden = !this.#commands.any;
  }

  setKeyboard(keyboard) {
    if (JSON.stringify(keyboard) === JSON.stringify(this.#keyboard)) return;
    this.#keyboard = keyboard;
    this.#input.placeholder = keyboard?.placeholder || PLACEHOLDER;
    this.#keysHolder.replaceChildren(...(keyboard ? [replyKeys(keyboard, (button) => this.#answer(button))] : []));
    this.#turn.hidden = !keyboard;
    this.#showKeys(Boolean(keyboard));
  }

  #showKeys(shown) {
    this.#keysHolder.hidden = !shown;
    this.#turn.setAttribute("aria-expanded", String(shown));
  }

  async #answer(button) {
    if (button.request_contact) await offerContact(this.#actions);
    else if (button.request_location) await offerPlace(this.#actions);
    else await this.#actions.send(button.text);
    if (this.#keyboard?.one_time) this.#showKeys(false);
  }

  async #submit(event) {
    event.preventDefault();
    const text = this.#input.value.trim();
    if (!text) return;
    this.#write("");
    this.#commands.hide();
    if (!(await this.#actions.send(text)) && !this.#input.value) this.#write(text);
  }

  async #sendCommand(command) {
    const before = this.#input.value;
    this.#write("");
    if (!(await this.#actions.send(command))) this.#write(before);
  }

  #write(text) {
    this.#input.value = text;
    this.#typed();
  }

  #typed() {
    const input = this.#input;
    drafts.set(this.#user, input.value);
    this.#send.disabled = !input.value.trim();
    this.#commands.follow(input.value);
    if (GROWS_BY_ITSELF) return;
    input.style.height = "auto";
    input.style.height = `${input.scrollHeight}px`;
  }

  #key(event) {
    if (event.isComposing || this.#commands.key(event)) return;
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    this.node.querySelector("form").requestSubmit();
  }

  #pasted(event) {
    const [file] = event.clipboardData.files;
    if (!file) return;
    event.preventDefault();
    offerFile(file, file.type.startsWith("image/") ? "photo" : "document", this.#actions);
  }
}
