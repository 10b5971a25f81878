import * as z from "zod";
import type { Locale, Localized } from "@/lib/core/locale";
import { publicBase, reviewBase, type NamedPart, type RenderMarkdown } from "@/lib/items/contract";

// What kinds share in which cards (choices) are put into places (prompts): how a view is shown, what is answered, and what each
// card turns out to be. The kinds differ in what an author writes and in how they score.

const named = z.strictObject({ id: z.string(), text: z.string() });

export const publicPlacing = publicBase.extend({ prompts: z.array(named), choices: z.array(named) });
export type PublicPlacing = z.output<typeof publicPlacing>;

const MOST_CARDS = 16;

/** The prompt of each placed choice, by ids of the view; what is left out lies nowhere. */
export const placingAnswer = z.strictObject({
  places: z
    .record(z.string().max(32), z.string().max(32))
    .refine((places) => Object.keys(places).length <= MOST_CARDS, "too many"),
});
export type PlacingAnswer = z.output<typeof placingAnswer>;

export const reviewPlacing = reviewBase.extend({
  /** By choice id. */
  choices: z.record(
    z.string(),
    z.strictObject({
      isRight: z.boolean(),
      /** The prompt where it belongs; null if it belongs nowhere. */
      home: z.string().nullable(),
      feedback: z.string(),
    }),
  ),
  /** Feedback of the recognised slips, as HTML. */
  slips: z.array(z.string()),
});
export type ReviewPlacing = z.output<typeof reviewPlacing>;

/** `key` is the author's id, `id` that of the view. */
interface Prompt {
  readonly id: string;
  readonly key: string;
  readonly text: Localized;
}
interface Choice extends Prompt {
  /** The key of the prompt where it belongs; null if it belongs nowhere. */
  readonly home: string | null;
  readonly feedback: Localized;
}
export interface ResolvedPlacing {
  readonly stem: Localized;
  readonly hints: readonly Localized[];
  readonly explanation: Localized;
  readonly prompts: readonly Prompt[];
  readonly choices: readonly Choice[];
  /** Named mistakes, each a choice (by key) at a prompt (by key). */
  readonly slips: readonly {
    readonly id: string;
    readonly choice: string;
    readonly prompt: string;
    readonly feedback: Localized;
  }[];
}

export function toPublicPlacing(resolved: ResolvedPlacing, locale: Locale, render: RenderMarkdown): PublicPlacing {
  const show = ({ id, text }: Prompt) => ({ id, text: render(text[locale]) });
  return {
    stem: render(resolved.stem[locale]),
    hintCount: resolved.hints.length,
    prompts: resolved.prompts.map(show),
    choices: resolved.choices.map(show),
  };
}

/** What the ids of a view name: all by the author's own names. */
export function namedPlacing({ prompts, choices }: ResolvedPlacing): readonly NamedPart[] {
  const name = (list: string) => (entry: Prompt, place: number) => ({
    ...{ list, place, id: entry.id, key: entry.key, text: entry.text },
  });
  return [...prompts.map(name("prompt")), ...choices.map(name("choice"))];
}

/** What became of each choice: `at` is the key of the prompt where it was put, null if nowhere. */
export interface Placed {
  readonly choice: Choice;
  readonly at: string | null;
  readonly isRight: boolean;
}

/** Reads an answer; undefined when it names what is not in this view. */
export function readPlacing(resolved: ResolvedPlacing, { places }: PlacingAnswer): readonly Placed[] | undefined {
  const keyOf = new Map(resolved.prompts.map(({ id, key }) => [id, key]));
  const ids = new Set(resolved.choices.map(({ id }) => id));
  if (!Object.entries(places).every(([choice, prompt]) => ids.has(choice) && keyOf.has(prompt))) return undefined;
  return resolved.choices.map((choice) => {
    const at = keyOf.get(places[choice.id] ?? "") ?? null;
    return { choice, at, isRight: at === choice.home };
  });
}

/** The slips that an answer shows. */
export function slipsIn({ slips }: ResolvedPlacing, placed: readonly Placed[]): ResolvedPlacing["slips"] {
  return slips.filter((slip) => placed.some(({ choice, at }) => choice.key === slip.choice && at === slip.prompt));
}

export function toReviewPlacing(
  resolved: ResolvedPlacing,
  answer: PlacingAnswer | undefined,
  locale: Locale,
  render: RenderMarkdown,
): ReviewPlacing {
  const placed = readPlacing(resolved, answer ?? { places: {} }) ?? [];
  const idOf = new Map(resolved.prompts.map(({ id, key }) => [key, id]));
  return {
    explanation: render(resolved.explanation[locale]),
    choices: Object.fromEntries(
      placed.map(({ choice, isRight }) => [
        choice.id,
        {
          isRight,
          home: choice.home === null ? null : (idOf.get(choice.home) ?? null),
          feedback: render(choice.feedback[locale]),
        },
      ]),
    ),
    slips: slipsIn(resolved, placed).map(({ feedback }) => render(feedback[locale])),
  };
}

/** Every choice at its home. */
export function referencePlacing({ prompts, choices }: ResolvedPlacing): PlacingAnswer {
  const idOf = new Map(prompts.map(({ id, key }) => [key, id]));
  const placed = choices.flatMap(({ id, home }) => (home === null ? [] : [[id, idOf.get(home)!] as const])); // schema: homes exist
  return { places: Object.fromEntries(placed) };
}

/** For statistics: what was put where it does not belong, each as `card → place` by the author's ids. */
export function misplacedIn(resolved: ResolvedPlacing, answer: PlacingAnswer): string[] {
  const placed = readPlacing(resolved, answer) ?? [];
  return placed
    .flatMap(({ choice, at, isRight }) => (at === null || isRight ? [] : [`${choice.key} → ${at}`]))
    .toSorted();
}
