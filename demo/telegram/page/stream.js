import * as wire from "./wire.js";

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 5000;

/**
 * Follows a chat for as long as it is open: subscribes first, then takes a snapshot, then applies what happened meanwhile,
 * so nothing falls between the two. After a broken connection the same order brings everything back.
 */
export class Stream {
  #user;
  #handlers;
  #source = null;
  #early = null;
  #pause = FIRST_PAUSE;
  #timer = 0;
  #closed = false;

  constructor(user, handlers) {
    this.#user = user;
    this.#handlers = handlers;
    this.#connect();
    window.addEventListener("online", this.#hurry);
    // Several open tabs share six connections: a page that is being left gives its own back at once.
    window.addEventListener("pagehide", this.#leave);
    window.addEventListener("pageshow", this.#hurry);
  }

  close() {
    this.#closed = true;
    this.#leave();
    window.removeEventListener("online", this.#hurry);
    window.removeEventListener("pagehide", this.#leave);
    window.removeEventListener("pageshow", this.#hurry);
  }

  #leave = () => {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
  };

  #hurry = () => {
    if (this.#closed || this.#source) return;
    clearTimeout(this.#timer);
    this.#connect();
  };

  #connect() {
    const source = new EventSource(wire.eventsOf(this.#user));
    this.#source = source;
    this.#early = [];
    source.onopen = () => this.#snapshot(source);
    source.onmessage = ({ data }) => this.#hear(JSON.parse(data));
    source.onerror = () => this.#lost(source);
  }

  async #snapshot(source) {
    try {
      const state = await wire.chat(this.#user);
      if (source !== this.#source) return;
      this.#pause = FIRST_PAUSE;
      this.#handlers.synced(state);
      const early = this.#early;
      this.#early = null;
      early.forEach((event) => this.#handlers.happened(event));
    } catch (error) {
      if (!(error instanceof wire.WireError)) throw error;
      this.#lost(source);
    }
  }

  #hear(event) {
    if (this.#early) this.#early.push(event);
    else this.#handlers.happened(event);
  }

  #lost(source) {
    source.close();
    if (this.#closed || source !== this.#source) return;
    this.#source = null;
    this.#handlers.lost();
    this.#timer = setTimeout(this.#hurry, this.#pause);
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
  }
}
