import { useEffect, useSyncExternalStore } from "react";
import { LINK_TOKEN, type LinkPage } from "@/lib/auth/link";

/** Where storage is forbidden, the token lives as long as the page. */
const memory = new Map<string, string>();
const keyOf = (purpose: LinkPage) => `warmup:link:${purpose}`;

function readFragment(): string | undefined {
  const text = window.location.hash.slice(1);
  return LINK_TOKEN.test(text) ? text : undefined;
}

function readToken(purpose: LinkPage): string | null {
  const key = keyOf(purpose);
  try {
    return readFragment() ?? sessionStorage.getItem(key) ?? memory.get(key) ?? null;
  } catch {
    return readFragment() ?? memory.get(key) ?? null;
  }
}

/** Keeps the token of this tab and takes it out of the address, which histories and screens keep for longer. */
function stowToken(purpose: LinkPage): void {
  const token = readFragment();
  if (token === undefined) return;
  memory.set(keyOf(purpose), token);
  try {
    sessionStorage.setItem(keyOf(purpose), token);
  } catch {
    // The memory has it.
  }
  window.history.replaceState(null, "", window.location.pathname + window.location.search);
}

/** A link that did its work is forgotten. */
export function forgetLinkToken(purpose: LinkPage): void {
  memory.delete(keyOf(purpose));
  try {
    sessionStorage.removeItem(keyOf(purpose));
  } catch {
    // It was never there.
  }
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener("hashchange", onChange);
  return () => window.removeEventListener("hashchange", onChange);
}

/**
 * The token that the page was opened with. It outlives a reload, a change of language and a sign-in in the same tab. Undefined
 * until the page is alive, null where there is none.
 */
export function useLinkToken(purpose: LinkPage): string | null | undefined {
  const token = useSyncExternalStore(
    subscribe,
    () => readToken(purpose),
    () => undefined,
  );
  useEffect(() => stowToken(purpose), [purpose, token]);
  return token;
}
