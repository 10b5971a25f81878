/** What a browser remembers of how pages look, set on <html> before the first paint. Guests have it here alone. */
export const MOTIONS = ["system", "reduced", "full"] as const;
export type Motion = (typeof MOTIONS)[number];

export const DATA_SAVERS = ["system", "on", "off"] as const;
export type DataSaver = (typeof DATA_SAVERS)[number];

export const MOTION_KEY = "warmup:motion";
export const DATA_SAVER_KEY = "warmup:saver";

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
