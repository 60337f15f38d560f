// Light or dark: the device decides until the person does. Storage may be forbidden, then the choice lives as long as the page.

const KEY = "vzaimno-theme";
const dark = window.matchMedia("(prefers-color-scheme: dark)");
const watchers = new Set();

apply(remembered());

export const isDark = () => (document.documentElement.dataset.theme ?? (dark.matches ? "dark" : "light")) === "dark";

export function switchTheme() {
  const theme = isDark() ? "light" : "dark";
  apply(theme);
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Private windows may refuse; nothing is lost but the memory of it.
  }
  watchers.forEach((watcher) => watcher());
}

export function onThemeChange(watcher) {
  watchers.add(watcher);
  dark.addEventListener("change", watcher);
}

function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function apply(theme) {
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
}
