// DOM is built from values, never from strings of markup: nothing a person typed can become code.

const SVG = "http://www.w3.org/2000/svg";

/** Properties named `on…` are listeners, the rest are attributes; null and false leave an attribute out. */
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `/page/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

export function roundButton(name, label, onclick, more = {}) {
  return el("button", { type: "button", class: "round", "aria-label": label, title: label, onclick, ...more }, icon(name));
}

/** Three dots that say «wait». */
export const dots = () => el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i"));

/** Makes the children of `parent` exactly `wanted`, moving only what is out of place, so media keep playing and focus stays. */
export function arrange(parent, wanted) {
  let cursor = parent.firstChild;
  for (const node of wanted) {
    if (node === cursor) cursor = cursor.nextSibling;
    else parent.insertBefore(node, cursor);
  }
  while (cursor) {
    const next = cursor.nextSibling;
    cursor.remove();
    cursor = next;
  }
}

export function avatar(name, key) {
  const letters = name.split(/\s+/).slice(0, 2).map((word) => word.charAt(0)).join("").toUpperCase();
  const tone = [...String(key)].reduce((sum, letter) => sum * 31 + letter.codePointAt(0), 7) % 6;
  return el("span", { class: `avatar tone-${tone}`, "aria-hidden": "true" }, letters);
}
