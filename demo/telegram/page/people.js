import { arrange, avatar, el, icon } from "./elements.js";
import { newMessages, tied } from "./words.js";
import * as wire from "./wire.js";

const EVERY = 5000;
const SEARCH_FROM = 9;

/** Whom one may be. The list is asked for again now and then, because the bot may write to anybody. */
export class People {
  #list = document.getElementById("people-list");
  #state = document.getElementById("people-state");
  #search = document.getElementById("people-search");
  #rows = new Map();
  #chosen = null;
  #changed;

  constructor(changed) {
    this.#changed = changed;
    this.#search.querySelector("input").addEventListener("input", () => this.#filter());
    this.#list.addEventListener("keydown", (event) => this.#walk(event));
    this.#state.textContent = "Открываем список…";
    this.refresh();
    setInterval(() => document.hidden || this.refresh(), EVERY);
  }

  find(id) {
    return this.#rows.get(String(id))?.account ?? null;
  }

  /** News from the stream, so that a broadcast to many does not ask for the list many times. */
  unread(id, count) {
    const row = this.#rows.get(String(id));
    if (row) fill(row, { ...row.account, unread: count });
  }

  choose(id) {
    this.#chosen = id;
    for (const [key, { link }] of this.#rows) {
      if (key === id) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  }

  async refresh() {
    try {
      this.#show(await wire.accounts());
    } catch (error) {
      if (!(error instanceof wire.WireError)) throw error;
      this.#state.textContent = "Программа не отвечает. Пробуем снова…";
    }
  }

  #show(accounts) {
    this.#state.textContent = accounts.length ? "" : "Пока никого нет.";
    const rows = new Map();
    for (const account of accounts) {
      const id = String(account.id);
      const row = this.#rows.get(id) ?? newRow(id);
      fill(row, account);
      rows.set(id, row);
    }
    this.#rows = rows;
    arrange(this.#list, [...rows.values()].map(({ node }) => node));
    this.#search.hidden = accounts.length < SEARCH_FROM;
    this.#filter();
    this.choose(this.#chosen);
    this.#changed();
  }

  #filter() {
    const words = this.#search.querySelector("input").value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const { node, account } of this.#rows.values()) {
      const about = `${account.name} ${account.note ?? ""}`.toLowerCase();
      node.hidden = !words.every((word) => about.includes(word));
      found += node.hidden ? 0 : 1;
    }
    if (this.#rows.size) this.#state.textContent = found ? "" : "Никто не нашёлся. Попробуйте фамилию или номер школы.";
  }

  #walk(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const links = [...this.#list.querySelectorAll("li:not([hidden]) a")];
    event.preventDefault();
    links[links.indexOf(document.activeElement) + step]?.focus();
  }
}

function newRow(id) {
  const link = el("a", { class: "person", href: `#/${id}`, "data-testid": `account-${id}` });
  return { link, node: el("li", {}, link), account: null };
}

function fill(row, account) {
  if (JSON.stringify(row.account) === JSON.stringify(account)) return;
  row.account = account;
  const unread = account.unread > 0;
  row.link.replaceChildren(
    avatar(account.name, account.id),
    el(
      "span",
      { class: "person-words" },
      el("span", { class: "person-name" }, account.name),
      el("span", { class: "person-note" }, tied(account.note || "участник")),
    ),
    unread
      ? el("span", {
        class: "badge",
        "aria-label": newMessages(account.unread),
      }, account.unread > 99 ? "99+" : String(account.unread))
      : account.invite ? el("span", {
        class: "invited",
        role: "img",
        "aria-label": "Есть приглашение",
        title: "Есть приглашение",
      }, icon("letter")) : "",
  );
}
