import * as z from "zod";
import { dealChoices, haveOwnIds, readDifferently } from "@/lib/choices/deal-choices";
import { authoredBase, localId, localizedText, publicBase, reviewBase, type ItemKind } from "@/lib/items/contract";

/**
 * Body of an ordering item.
 * - `steps`: in their right order. Ids are for `slips` alone and never leave the server.
 * - `ends`: what first and last mean, where the stem alone does not say it; public.
 * - `slips`: named mistakes, each a pair that stands the wrong way round: `earlier` placed before `later`.
 */
const authored = authoredBase
  .extend({
    ends: z.strictObject({ first: localizedText, last: localizedText }).optional(),
    steps: z
      .array(z.strictObject({ id: localId, text: localizedText }))
      .min(3)
      .max(8)
      .refine(haveOwnIds, "two steps have one id")
      .refine(readDifferently, "two steps read alike"),
    slips: z
      .array(z.strictObject({ id: localId, earlier: localId, later: localId, feedback: localizedText }))
      .max(6)
      .default([]),
  })
  .superRefine(({ steps, slips }, context) => {
    const ids = steps.map(({ id }) => id);
    slips.forEach(({ earlier, later }, index) => {
      const places = [ids.indexOf(earlier), ids.indexOf(later)] as const;
      const message = places.includes(-1)
        ? "a slip names two steps by their ids"
        : places[0] <= places[1]
          ? `"${earlier}" before "${later}" is no mistake`
          : undefined;
      if (message) context.addIssue({ code: "custom", path: ["slips", index], message });
    });
  });
export type Authored = z.output<typeof authored>;

/** A step of one view. `place` counts from 0 in the right order. */
interface ResolvedStep {
  readonly id: string;
  readonly place: number;
  readonly authoredId: string;
  readonly text: Authored["stem"];
}
export type Resolved = Omit<Authored, "steps"> & { readonly choices: readonly ResolvedStep[] };

const publicForm = publicBase.extend({
  choices: z.array(z.strictObject({ id: z.string(), text: z.string() })),
  ends: z.strictObject({ first: z.string(), last: z.string() }).nullable(),
});
export type Public = z.output<typeof publicForm>;

/** Ids of the choices from first to last; empty while nothing was said. */
const answer = z.strictObject({ order: z.array(z.string().max(32)).max(8) });
export type Answer = z.output<typeof answer>;

const review = reviewBase.extend({
  /** The right place of each choice, from 1, by its id. */
  places: z.record(z.string(), z.number()),
  /** Ids of the choices that can stay where they are: the longest run in the right order. */
  kept: z.array(z.string()),
  /** Feedback of the recognised slips, as HTML. */
  slips: z.array(z.string()),
});
export type Review = z.output<typeof review>;

export const kind: ItemKind<"ordering", Authored, Resolved, Public, Answer, Review> = {
  name: "ordering",
  version: 1,
  authored,
  public: publicForm,
  answer,
  review,
  resolve({ steps, ...rest }, rng) {
    const placed = steps.map(({ id, text }, place) => ({ authoredId: id, text, place }));
    return { ...rest, choices: dealChoices(placed, rng) };
  },
  namedParts: ({ choices }) =>
    choices.map(({ id, authoredId, place, text }) => ({ id, list: "choice", key: authoredId, place, text })),
  toPublic: ({ stem, hints, choices, ends }, locale, render) => ({
    stem: render(stem[locale]),
    hintCount: hints.length,
    choices: choices.map(({ id, text }) => ({ id, text: render(text[locale]) })),
    ends: ends ? { first: render(ends.first[locale]), last: render(ends.last[locale]) } : null,
  }),
  outline: ({ choices, ends }) => [...choices.map(({ text }) => text), ...(ends ? [ends.first, ends.last] : [])],
  isAnswered: (given) => given !== undefined && given.order.length > 0,
};
