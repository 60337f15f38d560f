import { el } from "./elements.js";

/** The sheet of commands above the input: opened by its button or by typing «/», walked with arrows, closed by Esc. */
export class Commands {
  node = el("ul", {
    class: "commands",
    id: "commands-sheet",
    role: "listbox",
    "aria-label": "Команды",
    hidden: true,
    "data-testid": "commands-sheet",
  });
  #input;
  #run;
  #commands = [];
  #active = 0;

  constructor(input, run) {
    this.#input = input;
    this.#run = run;
    input.setAttribute("aria-controls", this.node.id);
    input.setAttribute("aria-autocomplete", "list");
    document.addEventListener("pointerdown", this.#outside);
  }

  close() {
    document.removeEventListener("pointerdown", this.#outside);
  }

  get any() {
    return this.#commands.length > 0;
  }

  get open() {
    return !this.node.hidden;
  }

  set(commands) {
    this.#commands = commands;
    if (this.open) this.follow(this.#input.value);
  }

  toggle() {
    if (this.open) this.hide();
    else this.#show(this.#commands);
    this.#input.focus();
  }

  /** Narrows the sheet to what is being typed. */
  follow(text) {
    const begun = /^\/([a-z0-9_]*)$/i.exec(text);
    if (!begun) return this.hide();
    const typed = begun[1].toLowerCase();
    const fitting = this.#commands.filter(({ command }) => command.startsWith(typed));
    return this.#show(fitting, fitting.findIndex(({ command }) => command === typed));
  }

  hide() {
    this.node.hidden = true;
    this.#input.removeAttribute("aria-activedescendant");
  }

  /** True if the key was meant for the sheet. */
  key(event) {
    if (!this.open) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.#point((this.#active + step + this.node.children.length) % this.node.children.length);
    else if (event.key === "Escape") this.hide();
    else if ((event.key === "Enter" && !event.shiftKey) || event.key === "Tab") this.node.children[this.#active].click();
    else return false;
    event.preventDefault();
    return true;
  }

  #show(commands, active = 0) {
    if (!commands.length) return this.hide();
    this.node.replaceChildren(
      ...commands.map(({ command, description }, i) =>
        el(
          "li",
          {
            id: `command-option-${i}`,
            role: "option",
            "data-testid": `command-${command}`,
            onclick: () => {
              this.hide();
              this.#run(`/${command}`);
            },
            onpointermove: () => this.#point(i),
          },
          el("span", { class: "commands-what" }, description),
          el("span", { class: "commands-name" }, `/${command}`),
        ),
      ),
    );
    this.node.hidden = false;
    return this.#point(Math.max(0, active));
  }

  #point(index) {
    this.#active = index;
    [...this.node.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
    this.#input.setAttribute("aria-activedescendant", `command-option-${index}`);
    this.node.children[index].scrollIntoView({ block: "nearest" });
  }

  #outside = ({ target }) => {
    if (this.open && !this.node.contains(target) && !target.closest(".composer")) this.hide();
  };
}
