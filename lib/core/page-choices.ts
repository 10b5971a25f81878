/** What a browser remembers of how pages look, set on <html> before the first paint. Guests have it here alone. */
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_KEY = "warmup:theme";
/** Set once the faces lie in the browser's cache; see `loadFaces`. */
export const FACES_KEY = "warmup:faces";

export const MOTIONS = ["system", "reduced", "full"] as const;
export type Motion = (typeof MOTIONS)[number];

export const DATA_SAVERS = ["system", "on", "off"] as const;
export type DataSaver = (typeof DATA_SAVERS)[number];

export const CERTAINTIES = ["on", "off"] as const;
export type CertaintyChoice = (typeof CERTAINTIES)[number];

export const MOTION_KEY = "warmup:motion";
export const DATA_SAVER_KEY = "warmup:saver";
export const CERTAINTY_KEY = "warmup:certainty";

interface Connection {
  readonly saveData?: boolean;
}

/**
 * Whether nothing heavy may load that was not asked for by a click: the learner's own word, else the browser's. Whoever loads code,
 * models, runtimes or faces of type by himself asks here first, and offers a button instead.
 */
export function isDataSaver(): boolean {
  const chosen = document.documentElement.dataset["saver"];
  if (chosen !== undefined) return chosen === "on";
  const { connection } = navigator as Navigator & { connection?: Connection }; // not in every browser, and not in TypeScript's list
  return connection?.saveData === true || matchMedia("(prefers-reduced-data: reduce)").matches;
}

/** Whether items ask how sure the learner is, before he submits. */
export function isCertaintyAsked(): boolean {
  const chosen = document.documentElement.dataset["certainty"];
  if (chosen !== undefined) return chosen !== "off";
  try {
    return localStorage.getItem(CERTAINTY_KEY) !== "off";
  } catch {
    return true;
  }
}
