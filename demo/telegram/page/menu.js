import { el, icon } from "./elements.js";

const EDGE = 8;

/**
 * A menu beside the button that opened it; items are `{icon, label, run, danger, testid}`. The browser closes it on Esc
 * or a click elsewhere.
 */
export function openMenu(anchor, label, items) {
  const menu = el(
    "div",
    { class: "menu", role: "menu", "aria-label": label, popover: "auto", onkeydown: walk, ontoggle: leave },
    ...items.map((item) =>
      el(
        "button",
        {
          type: "button",
          role: "menuitem",
          tabindex: "-1",
          class: item.danger ? "danger" : null,
          "data-testid": item.testid,
          onclick: () => {
            menu.hidePopover();
            item.run();
          },
        },
        icon(item.icon),
        item.label,
      ),
    ),
  );
  document.body.append(menu);
  menu.showPopover();
  placeBeside(anchor, menu);
  anchor.setAttribute("aria-expanded", "true");
  menu.firstElementChild.focus({ preventScroll: true });

  function leave(event) {
    if (event.newState !== "closed") return;
    anchor.setAttribute("aria-expanded", "false");
    if (menu.contains(document.activeElement) || document.activeElement === document.body) anchor.focus({ preventScroll: true });
    menu.remove();
  }
}

function placeBeside(anchor, menu) {
  const from = anchor.getBoundingClientRect();
  const size = { width: menu.offsetWidth, height: menu.offsetHeight };
  const under = from.bottom + size.height + EDGE < window.innerHeight;
  const top = under ? from.bottom + EDGE : from.top - size.height - EDGE;
  const toTheRight = from.left + size.width + EDGE < window.innerWidth;
  const left = toTheRight ? from.left : from.right - size.width;
  menu.style.top = `${Math.max(EDGE, top)}px`;
  menu.style.left = `${Math.max(EDGE, Math.min(left, window.innerWidth - size.width - EDGE))}px`;
  menu.style.transformOrigin = `${toTheRight ? "left" : "right"} ${under ? "top" : "bottom"}`;
}

function walk(event) {
  const items = [...event.currentTarget.children];
  const here = items.indexOf(document.activeElement);
  const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: items.length - 1 }[event.key];
  if (event.key === "Tab") event.currentTarget.hidePopover();
  if (next === undefined) return;
  event.preventDefault();
  items[(next + items.length) % items.length].focus();
}
