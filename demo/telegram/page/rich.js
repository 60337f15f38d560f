import { el, icon } from "./elements.js";
import { copy } from "./overlays.js";

// The few signs our screens use are drawn by the page: machines without an emoji font show them too. The letter stays
// for copying and readers.
const MARKS = { "✅": "mark-done", "⏰": "mark-clock", "📍": "mark-place" };
const SIGN = /([✅⏰📍])\uFE0F?/gu;
const FOLD_FROM = 140;

/** Text as the server sanitised it, with spoilers, folded quotations, commands and links brought to life. */
export function rich(html, actions) {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  const body = holder.content;
  const blocks = body.querySelector("p, table, ul, ol, h1, h2, h3, h4, h5, h6, details") !== null;
  drawMarks(body);
  body.querySelectorAll("tg-spoiler").forEach(veil);
  body.querySelectorAll("blockquote[expandable]").forEach(fold);
  body.querySelectorAll("code").forEach((code) => code.closest("pre") || offerCopy(code));
  body.querySelectorAll("pre").forEach((block) => block.setAttribute("tabindex", "0"));
  body.querySelectorAll("a[href]").forEach((link) => guide(link, actions));
  return el("span", { class: blocks ? "rich blocks" : "rich" }, body);
}

/** A button's words: only the signs are drawn. */
export function label(text) {
  const words = document.createDocumentFragment();
  words.append(text);
  drawMarks(words);
  return words;
}

function guide(link, actions) {
  const { command } = link.dataset;
  link.rel = "noopener noreferrer";
  if (command) link.setAttribute("role", "button");
  link.addEventListener("click", (event) => {
    event.preventDefault();
    if (command) actions.send(command);
    else actions.open(link.getAttribute("href"));
  });
}

function drawMarks(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    const pieces = [];
    let end = 0;
    for (const match of text.data.matchAll(SIGN)) {
      pieces.push(text.data.slice(end, match.index), mark(match[0], MARKS[match[1]]));
      end = match.index + match[0].length;
    }
    if (end) text.replaceWith(...pieces, text.data.slice(end));
  }
}

function mark(sign, drawing) {
  return el("span", { class: "mark" }, el("span", { class: "mark-letter" }, sign), icon(drawing));
}

function veil(spoiler) {
  spoiler.classList.add("veil");
  asButton(spoiler, "Скрытый текст: показать", () => {
    if (!spoiler.classList.replace("veil", "unveiled")) return false;
    for (const name of ["role", "tabindex", "aria-label"]) spoiler.removeAttribute(name);
    return true;
  });
}

function fold(quote) {
  const text = quote.textContent;
  if (text.length < FOLD_FROM && text.split("\n").length < 4) return;
  quote.classList.add("folded");
  const turn = el("button", {
    type: "button",
    class: "unfold",
    "aria-expanded": "false",
    "aria-label": "Показать цитату целиком",
  }, icon("down"));
  turn.addEventListener("click", () => {
    const folded = quote.classList.toggle("folded");
    turn.setAttribute("aria-expanded", String(!folded));
    turn.setAttribute("aria-label", folded ? "Показать цитату целиком" : "Свернуть цитату");
  });
  quote.append(turn);
}

function offerCopy(code) {
  code.title = "Скопировать";
  asButton(code, `${code.textContent}: скопировать`, () => {
    copy(code.textContent);
    return true;
  });
}

/** `press` says whether it used the click; if not, a link inside may. */
function asButton(node, name, press) {
  node.setAttribute("role", "button");
  node.setAttribute("tabindex", "0");
  node.setAttribute("aria-label", name);
  node.addEventListener("click", (event) => press() && (event.preventDefault(), event.stopPropagation()), { capture: true });
  node.addEventListener("keydown", (event) => {
    if ((event.key === "Enter" || event.key === " ") && press()) event.preventDefault();
  });
}
