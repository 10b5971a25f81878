import * as z from "zod";
import { dealChoices, nameChoices, readDifferently } from "@/lib/choices/deal-choices";
import type { Locale, Localized } from "@/lib/core/locale";
import type { Rng } from "@/lib/core/rng";
import {
  authoredBase,
  localizedText,
  publicBase,
  reviewBase,
  type NamedPart,
  type RenderMarkdown,
} from "@/lib/items/contract";

// The rules that kinds with a list of choices share: how choices are named and ordered for one view so that neither says
// anything about the key, and what a learner may see of them before and after.

/** A text that can be chosen, whether it is right, and why. */
export const authoredChoice = z.strictObject({
  text: localizedText,
  correct: z.literal(true).optional(),
  feedback: localizedText,
});

/** Body of a choice item. `order: fixed` keeps the authored order, for choices whose order carries meaning. */
export const authoredChoices = authoredBase.extend({
  order: z.enum(["shuffled", "fixed"]).default("shuffled"),
  choices: z.array(authoredChoice).min(2).max(8).refine(readDifferently, "two choices read alike"),
});
export type AuthoredChoices = z.output<typeof authoredChoices>;

/** `place` counts from 0 in the authored order. */
export type ResolvedChoice = AuthoredChoices["choices"][number] & { readonly id: string; readonly place: number };
export type ResolvedChoices = Omit<AuthoredChoices, "choices"> & { readonly choices: readonly ResolvedChoice[] };

export const publicChoices = publicBase.extend({
  choices: z.array(z.strictObject({ id: z.string(), text: z.string() })),
});
export type PublicChoices = z.output<typeof publicChoices>;

export const reviewChoices = reviewBase.extend({
  /** By choice id. */
  choices: z.record(z.string(), z.strictObject({ correct: z.boolean(), feedback: z.string() })),
});
export type ReviewChoices = z.output<typeof reviewChoices>;

/** Orders and names the choices of one view. */
export function resolveChoices(authored: AuthoredChoices, rng: Rng): ResolvedChoices {
  const { order } = authored;
  const choices = placed(authored.choices);
  return { ...authored, choices: order === "fixed" ? nameChoices(choices, rng) : dealChoices(choices, rng) };
}

/** The entries of a list, each with its authored place. */
export function placed<T extends object>(entries: readonly T[]): readonly (T & { readonly place: number })[] {
  return entries.map((entry, place) => ({ ...entry, place }));
}

/** What the ids of a resolved list name. @param list what one entry is called */
export function namedEntries(
  list: string,
  entries: readonly { readonly id: string; readonly place: number; readonly text: Localized }[],
): readonly NamedPart[] {
  return entries.map(({ id, place, text }) => ({ id, list, place, text }));
}

export const namedChoices = ({ choices }: Pick<ResolvedChoices, "choices">): readonly NamedPart[] =>
  namedEntries("choice", choices);

type Shown = Pick<ResolvedChoices, "stem" | "hints" | "choices">;

export function toPublicChoices(resolved: Shown, locale: Locale, render: RenderMarkdown): PublicChoices {
  return {
    stem: render(resolved.stem[locale]),
    hintCount: resolved.hints.length,
    choices: resolved.choices.map(({ id, text }) => ({ id, text: render(text[locale]) })),
  };
}

type Reviewed = Pick<ResolvedChoices, "explanation" | "choices">;

export function toReviewChoices(resolved: Reviewed, locale: Locale, render: RenderMarkdown): ReviewChoices {
  return {
    explanation: render(resolved.explanation[locale]),
    choices: Object.fromEntries(
      resolved.choices.map(({ id, correct, feedback }) => [
        id,
        { correct: correct === true, feedback: render(feedback[locale]) },
      ]),
    ),
  };
}
