import * as z from "zod";

/**
 * How a cell or box looks. Colours follow the page's theme; none is the only sign of anything, since texts and legends say it too.
 * `hatch` is also told by its pattern, `empty` by its dashed edge.
 */
const TONES = ["empty", "accent", "muted", "plain", "soft", "hatch", "green", "amber", "red"] as const;
export type Tone = (typeof TONES)[number];
export const tone = z.enum(TONES);

/** The tones of some parts in the order in which they are painted: edges that are seen lie on those that are not. */
export const tonesOf = (parts: readonly { readonly tone: Tone }[]): Tone[] =>
  TONES.filter((name) => parts.some((part) => part.tone === name));

/** What is painted on solid accent is read on it. */
export const inkOn = (name: Tone): string | undefined => (name === "accent" ? "fig-on" : undefined);
