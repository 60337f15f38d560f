import { Bubble } from "./bubble.js";
import { arrange, el, icon } from "./elements.js";
import { dayKey, dayTitle, newMessages } from "./words.js";

const NEAR = 56;
const SAME_BREATH = 300;

/** The messages in order: days, albums, neighbours; and the promise that what a person is reading does not move. */
export class Log {
  node;
  #inner = el("div", { class: "log-inner" });
  #scroller;
  #bubbles = new Map();
  #days = new Map();
  #albums = new Map();
  #actions;
  #stuck = true;
  #top = 0;
  #missed = 0;
  #resting = 0;
  #count = el("span", { class: "count", hidden: true });
  #down;

  constructor(intro, actions) {
    this.#actions = actions;
    this.#scroller = el(
      "div",
      { class: "log", role: "log", "aria-live": "polite", "aria-label": "Сообщения", "aria-busy": "true", tabindex: "0" },
      intro,
      this.#inner,
    );
    this.#down = el("button", {
      type: "button",
      class: "round to-end",
      hidden: true,
      onclick: () => this.toEnd(true),
    }, icon("down"), this.#count);
    this.node = el("div", { class: "log-frame" }, this.#scroller, this.#down);
    this.#scroller.addEventListener("scroll", () => this.#look(), { passive: true });
    for (const gesture of ["wheel", "touchmove"]) {
      this.#scroller.addEventListener(gesture, () => this.#showDay(), { passive: true });
    }
    const watch = new ResizeObserver(() => (this.#stuck ? this.toEnd() : this.#look()));
    watch.observe(this.#inner);
    watch.observe(this.#scroller);
  }

  /** Brings the screen to the server's truth after the first load or a lost connection. */
  sync(messages) {
    const first = this.#scroller.getAttribute("aria-busy") === "true";
    this.#keepPlace(() => {
      const wanted = new Set(messages.map(({ id }) => id));
      for (const id of this.#bubbles.keys()) if (!wanted.has(id)) this.#bubbles.delete(id);
      messages.forEach((message) => this.#take(message));
      this.#layOut();
    });
    if (!first) return;
    this.#scroller.setAttribute("aria-busy", "false");
    this.toEnd();
  }

  put(message) {
    const isNew = !this.#bubbles.has(message.id);
    this.#keepPlace(() => {
      this.#take(message).node.classList.toggle("fresh", isNew);
      if (isNew) this.#layOut();
    });
    if (!isNew) return;
    if (!message.from_bot) this.toEnd();
    else if (!this.#stuck) this.#missed += 1;
    this.#look();
  }

  drop(id) {
    if (this.#bubbles.delete(id)) this.#keepPlace(() => this.#layOut());
  }

  toEnd(gently = false) {
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.#stuck = true;
    this.#scroller.scrollTo({ top: this.#scroller.scrollHeight, behavior: gently && !calm ? "smooth" : "instant" });
  }

  #take(message) {
    const known = this.#bubbles.get(message.id);
    const bubble = known ?? new Bubble(message, this.#actions);
    if (known) known.show(message);
    else this.#bubbles.set(message.id, bubble);
    return bubble;
  }

  #layOut() {
    const ordered = [...this.#bubbles.values()].sort((one, other) => one.message.id - other.message.id);
    const days = new Map();
    ordered.forEach((bubble, i) => {
      const { node, message } = bubble;
      node.classList.toggle("follows", together(ordered[i - 1]?.message, message));
      node.classList.toggle("continues", together(message, ordered[i + 1]?.message));
      const key = dayKey(message.date);
      if (!days.has(key)) days.set(key, { title: dayTitle(message.date), children: [] });
      const { children } = days.get(key);
      const holder = message.media_group_id ? this.#album(message, ordered[i - 1]?.message) : node;
      if (holder !== node) holder.pieces.push(node);
      if (children.at(-1) !== (holder.node ?? holder)) children.push(holder.node ?? holder);
    });
    for (const album of this.#albums.values()) arrange(album.node, album.pieces);
    arrange(this.#inner, [...days].map(([key, { title, children }]) => this.#day(key, title, children)));
  }

  #album({ media_group_id: id, from_bot: fromBot }, before) {
    if (!this.#albums.has(id)) {
      const node = el("div", { class: `album ${fromBot ? "in" : "out"}` });
      this.#albums.set(id, { node, pieces: [] });
    }
    const album = this.#albums.get(id);
    if (before?.media_group_id !== id) album.pieces = [];
    return album;
  }

  #day(key, title, children) {
    if (!this.#days.has(key)) {
      const name = el("h2", { class: "day-title" });
      this.#days.set(key, { name, node: el("section", { class: "day" }, name) });
    }
    const day = this.#days.get(key);
    day.name.textContent = title;
    arrange(day.node, [day.name, ...children]);
    return day.node;
  }

  // The browser's own anchoring loses its hold when the anchored part is the one rebuilt, so for our changes we hold by hand.
  #keepPlace(change) {
    if (this.#stuck) {
      change();
      this.toEnd();
      return;
    }
    const scroller = this.#scroller;
    const top = scroller.getBoundingClientRect().top;
    const held = [...this.#bubbles.values()].find(({ node }) => node.getBoundingClientRect().bottom > top + NEAR)?.node;
    const before = held?.getBoundingClientRect().top;
    scroller.style.overflowAnchor = "none";
    change();
    if (held?.isConnected) scroller.scrollTop += held.getBoundingClientRect().top - before;
    requestAnimationFrame(() => (scroller.style.overflowAnchor = ""));
  }

  // The day hangs over the messages only while they move, so it never covers what is being read.
  #showDay() {
    this.#scroller.classList.add("moving");
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#scroller.classList.remove("moving"), 1200);
  }

  #look() {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    // A picture that has just loaded also leaves a gap below; only a move upwards means that somebody wants to read.
    if (scrollHeight - scrollTop - clientHeight < NEAR) this.#stuck = true;
    else if (scrollTop < this.#top) this.#stuck = false;
    this.#top = scrollTop;
    if (this.#stuck) this.#missed = 0;
    this.#down.hidden = this.#stuck;
    this.#count.hidden = !this.#missed;
    this.#count.textContent = this.#missed;
    this.#down.setAttribute("aria-label", this.#missed ? `Вниз, ${newMessages(this.#missed)}` : "Вниз, к последнему сообщению");
  }
}

function together(one, other) {
  if (!one || !other || one.from_bot !== other.from_bot) return false;
  return other.date - one.date < SAME_BREATH && dayKey(one.date) === dayKey(other.date);
}
