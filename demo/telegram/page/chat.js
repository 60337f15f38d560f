import { offerFile } from "./attach.js";
import { Composer } from "./composer.js";
import { dots, el } from "./elements.js";
import { Heading } from "./heading.js";
import { openOutside, ownStart } from "./links.js";
import { Log } from "./log.js";
import { dialog, notice, toast } from "./overlays.js";
import { Stream } from "./stream.js";
import * as wire from "./wire.js";

/** One open chat: what the server says goes to the screen, what the person does goes to the server. */
export class Chat {
  #user;
  #account;
  #unread;
  #state = null;
  #node;
  #stream;
  #heading;
  #log;
  #composer;
  #intro = el("div", { class: "intro", hidden: true });
  #banner = el("div", { class: "banner", role: "status", hidden: true });
  #foot = el("footer", { class: "foot" });

  constructor(stage, user, { account, unread }) {
    this.#user = user;
    this.#account = account;
    this.#unread = unread;
    const actions = this.#actions();
    this.#heading = new Heading(actions);
    this.#log = new Log(this.#intro, actions);
    this.#composer = new Composer(user, actions);
    this.#node = el(
      "section",
      {
        class: "chat",
        "data-testid": "chat",
        "aria-label": "Чат с ботом",
        ondragover: (event) => event.preventDefault(),
        ondrop: (event) => this.#dropped(event),
      },
      this.#heading.node,
      this.#banner,
      this.#log.node,
      this.#foot,
    );
    stage.replaceChildren(this.#node);
    this.#stream = new Stream(user, {
      synced: (state) => this.#synced(state),
      happened: (event) => this.#happened(event),
      lost: () => this.#lost(),
    });
  }

  close() {
    this.#stream.close();
    this.#heading.close();
    this.#composer.close();
    this.#node.remove();
  }

  /** The list learned something new about the one we are. */
  know(account) {
    this.#account = account;
    if (this.#state) this.#showFrame();
  }

  #synced(state) {
    const first = !this.#state;
    this.#state = state;
    this.#banner.hidden = true;
    this.#node.classList.add("ready");
    this.#log.sync(state.messages);
    this.#heading.typing(state.typing);
    this.#composer.setCommands(state.commands);
    this.#composer.setKeyboard(state.reply_keyboard);
    this.#showFrame();
    if (first) this.#composer.focus();
    this.#unread(this.#user, 0);
  }

  #happened(event) {
    const state = this.#state;
    if (event.type === "message" || event.type === "edit") {
      if (event.from_bot) this.#heading.typing(null);
      else if (!state.started) this.#change({ started: true });
      this.#log.put(event);
    } else if (event.type === "delete") this.#log.drop(event.id);
    else if (event.type === "typing") this.#heading.typing(event.action);
    else if (event.type === "keyboard") this.#composer.setKeyboard(event.reply_keyboard);
    else if (event.type === "commands") this.#composer.setCommands(event.commands);
    else if (event.type === "blocked") this.#change({ blocked: event.blocked });
    else if (event.type === "unread") this.#unread(event.id, event.unread);
  }

  #lost() {
    this.#banner.replaceChildren(dots(), "Связь прервалась. Соединяемся снова…");
    this.#banner.hidden = false;
  }

  #change(news) {
    Object.assign(this.#state, news);
    this.#showFrame();
  }

  #showFrame() {
    const { bot, started, blocked } = this.#state;
    const account = this.#account ?? this.#state.me;
    this.#heading.show({ bot, blocked, account });
    this.#showIntro(started, bot);
    const foot = blocked
      ? barButton("Разблокировать", "unblock-bar", () => this.#actions().block(false))
      : started
        ? this.#composer.node
        : barButton("Запустить", "start", () => this.#begin(account?.invite));
    if (this.#foot.dataset.shown !== `${blocked} ${started}`) this.#foot.replaceChildren(foot);
    this.#foot.dataset.shown = `${blocked} ${started}`;
  }

  #showIntro(started, bot) {
    this.#intro.hidden = started;
    if (started) return;
    const invite = this.#account?.invite;
    this.#intro.replaceChildren(
      el("img", { src: "/page/icon.svg", alt: "", width: "84", height: "84" }),
      el("h2", {}, bot.name),
      bot.description ? el("p", {}, bot.description) : "",
      invite
        ? el(
          "p",
          { class: "invite", "data-testid": "invite" },
          "Вас пригласили: ",
          el("span", {}, `t.me/${bot.username}?start=${invite}`),
        )
        : el("p", { class: "invite" }, "Нажмите «Запустить», чтобы начать."),
    );
  }

  async #begin(param) {
    if (await this.#trying(() => wire.start(this.#user, param), "Не получилось запустить")) this.#change({ started: true });
    this.#composer.focus();
  }

  #actions() {
    const user = this.#user;
    return {
      send: (text) => this.#trying(() => wire.send(user, text), "Не отправлено"),
      upload: (file, kind, caption) => this.#trying(() => wire.upload(user, file, kind, caption), "Файл не отправлен"),
      contact: () => this.#trying(() => wire.contact(user), "Не отправлено"),
      place: (latitude, longitude) => this.#trying(() => wire.place(user, latitude, longitude), "Не отправлено"),
      tap: (message, row, column) => this.#tap(message, row, column),
      open: (address) => this.#open(address),
      block: (blocked) => this.#block(blocked),
      about: () => this.#about(),
      leave: () => (location.hash = "#/"),
    };
  }

  async #tap(message, row, column) {
    const answer = await this.#trying(() => wire.tap(this.#user, message, row, column), "Нажатие не дошло");
    if (!answer) return;
    if (answer.toast && answer.alert) await notice(answer.toast);
    else if (answer.toast) toast(answer.toast);
    else if (answer.answered === false) toast("Бот пока не ответил. Попробуйте ещё раз");
    if (answer.url) await this.#open(answer.url);
  }

  async #open(address) {
    const param = ownStart(address, this.#state.bot.username);
    if (param === null) await openOutside(address);
    else await this.#begin(param);
  }

  async #block(blocked) {
    const text = "Бот больше не сможет писать Вам. Разблокировать его можно в любой момент.";
    if (blocked && !(await dialog({ title: "Заблокировать бота?", text, yes: "Заблокировать", danger: true }))) return;
    if (await this.#trying(() => wire.block(this.#user, blocked), "Не получилось")) this.#change({ blocked });
  }

  async #about() {
    const { bot } = this.#state ?? {};
    if (bot) await notice(`@${bot.username}\n\n${bot.description ?? ""}`.trim(), bot.name);
  }

  /** The server's answer (true when it has nothing to say), or null after telling the person what failed. */
  async #trying(deed, failed) {
    try {
      return (await deed()) ?? true;
    } catch (error) {
      if (!(error instanceof wire.WireError)) throw error;
      toast(`${failed}. ${error.message}`);
      return null;
    }
  }

  #dropped(event) {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    offerFile(file, file.type.startsWith("image/") ? "photo" : "document", this.#actions());
  }
}

function barButton(words, testid, onclick) {
  const button = el("button", { type: "button", class: "bar-button", "data-testid": testid, onclick }, words);
  return el("div", { class: "bar" }, button);
}
