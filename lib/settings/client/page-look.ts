import { readViewerOnce } from "@/lib/auth/client/read-viewer-once";
import { CERTAINTY_KEY, DATA_SAVER_KEY, MOTION_KEY, THEME_KEY } from "@/lib/core/page-choices";
import type { Look } from "@/lib/settings/look";

const STORED = { theme: THEME_KEY, motion: MOTION_KEY, dataSaver: DATA_SAVER_KEY, certainty: CERTAINTY_KEY } as const;
const ATTRIBUTE = { theme: "theme", motion: "motion", dataSaver: "saver", certainty: "certainty" } as const;
/** What a page does that was never told anything; it needs no note. */
const USUAL = { theme: "system", motion: "system", dataSaver: "system", certainty: "on" } as const;

/** What was chosen on this page: an answer of the server that was under way meanwhile knows it not. */
const chosenHere = new Set<string>();

/** Shows choices at once and keeps them in this browser. Null leaves what the browser has. */
export function showLook(look: { readonly [K in keyof Look]?: Look[K] | undefined }): void {
  const { dataset } = document.documentElement;
  for (const name of ["theme", "motion", "dataSaver", "certainty"] as const) {
    const value = look[name];
    if (!value) continue;
    if (value === USUAL[name]) delete dataset[ATTRIBUTE[name]];
    else dataset[ATTRIBUTE[name]] = value;
    keep(STORED[name], value === USUAL[name] ? undefined : value);
  }
  // Read by the front door, `/`, where no address says the language.
  if (look.locale) document.cookie = `NEXT_LOCALE=${look.locale}; path=/; max-age=31536000; samesite=lax`;
}

/** Where storage is forbidden a choice lasts until the page is left. */
function keep(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    return;
  }
}

/** Lets the page look as the account says, but for what was chosen here since it was asked. */
export function followLook(look: Look): void {
  showLook(Object.fromEntries(Object.entries(look).filter(([name]) => !chosenHere.has(name))));
}

/** A choice by a control of the page's frame: shown at once, and kept with the account of whoever is signed in, without waiting. */
export async function chooseLook(choice: Partial<Look>): Promise<void> {
  for (const name of Object.keys(choice)) chosenHere.add(name);
  showLook(choice);
  if ((await readViewerOnce())?.kind !== "account") return;
  const headers = { "content-type": "application/json" };
  // A choice that the network swallows is kept in this browser all the same. The request outlives the page that sends it.
  await fetch("/api/v1/settings", { method: "PATCH", headers, body: JSON.stringify(choice), keepalive: true }).catch(
    () => undefined,
  );
}
