import * as z from "zod";

/**
 * How a cell or box looks. Colours follow the page's theme; none is the only sign of anything, since texts and legends say it too.
 * `hatch` is also told by its pattern, `empty` by its dashed edge.
 */
const TONES = ["plain", "soft", "accent", "muted", "hatch", "green", "amber", "red", "empty"] as const;
export type Tone = (typeof TONES)[number];
export const tone = z.enum(TONES);

/** What is painted on solid accent is read on it. */
export const inkOn = (name: Tone): string | undefined => (name === "accent" ? "fig-on" : undefined);
