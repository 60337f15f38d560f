import { Chat } from "./chat.js";
import { el, icon } from "./elements.js";
import { People } from "./people.js";
import { isDark, onThemeChange, switchTheme } from "./theme.js";

const frame = document.getElementById("frame");
const stage = document.getElementById("stage");
const themeSwitch = document.getElementById("theme-switch");

let user = null;
let chat = null;

const people = new People(() => {
  const account = people.find(user);
  if (chat && account) chat.know(account);
});

themeSwitch.addEventListener("click", switchTheme);
onThemeChange(showTheme);
showTheme();

window.addEventListener("hashchange", follow);
follow();

/** The address says who one is: `#/104`. A link or the browser's own back button therefore works as people expect. */
function follow() {
  const wanted = location.hash.replace(/^#\/?/, "") || null;
  if (wanted === user && (chat || !wanted) && stage.firstChild) return;
  const left = user;
  chat?.close();
  user = wanted;
  chat = wanted ? new Chat(stage, wanted, {
    account: people.find(wanted),
    unread: (id, count) => people.unread(id, count),
  }) : null;
  frame.classList.toggle("in-chat", Boolean(chat));
  document.title = chat ? "Чат — Взаимно" : "Взаимно";
  people.choose(user);
  if (chat) return;
  stage.replaceChildren(welcome());
  if (left) document.querySelector(`[data-testid="account-${CSS.escape(left)}"]`)?.focus();
}

function welcome() {
  return el(
    "div",
    { class: "welcome" },
    el("img", { src: "/page/icon.svg", alt: "", width: "96", height: "96" }),
    el("h2", {}, "Взаимно"),
    el("p", {}, "Выберите человека и поговорите с ботом от его имени. Всё происходит на этом компьютере."),
  );
}

function showTheme() {
  const words = isDark() ? "Светлая тема" : "Тёмная тема";
  themeSwitch.replaceChildren(icon(isDark() ? "sun" : "moon"));
  themeSwitch.setAttribute("aria-label", words);
  themeSwitch.title = words;
}
