import { dialog } from "./overlays.js";

const ALLOWED = new Set(["http:", "https:", "mailto:", "tel:"]);

/** The start parameter if the address leads to this very bot (`t.me/bot?start=…`), else null. */
export function ownStart(address, botName) {
  const url = parsed(address);
  if (!url) return null;
  const named = {
    "t.me": url.pathname.slice(1),
    "telegram.me": url.pathname.slice(1),
    resolve: url.searchParams.get("domain"),
  }[url.hostname];
  if (named?.toLowerCase() !== botName.toLowerCase()) return null;
  return url.searchParams.get("start") ?? "";
}

/** Nobody is taken out of the chat without being asked, and only to addresses that cannot run code. */
export async function openOutside(address) {
  const url = parsed(address);
  if (!url || !ALLOWED.has(url.protocol)) {
    await dialog({ title: "Эту ссылку открыть нельзя", text: address, yes: "Понятно", no: null, testid: "link" });
    return;
  }
  if (await dialog({ title: "Открыть ссылку?", text: decoded(url), yes: "Открыть", testid: "link" })) {
    window.open(url.href, "_blank", "noopener,noreferrer");
  }
}

function parsed(address) {
  try {
    return new URL(/^[a-z][a-z+.-]*:/i.test(address) ? address : `https://${address}`);
  } catch {
    return null;
  }
}

function decoded(url) {
  try {
    return decodeURI(url.href);
  } catch {
    return url.href;
  }
}
