import * as z from "zod";
import { fieldVerdict } from "@/lib/answer-field/verdict";
import { placed } from "@/lib/choices/choice-list";
import type { Rng } from "@/lib/core/rng";
import { authoredBlank, type AuthoredBlank } from "@/lib/items/cloze/blank-key";
import { checkAuthored } from "@/lib/items/cloze/check-authored";
import { placeBlanks } from "@/lib/items/cloze/place-blanks";
import { authoredBase, localizedText, publicBase, reviewBase, type ItemKind } from "@/lib/items/contract";
import { DIMENSIONS } from "@/lib/quantity/dimension";

/**
 * Body of an item whose text has blanks.
 * - `text`: Markdown in which each blank stands once, as `{{its-id}}`, in prose, in code, or in a formula. In a formula the blank is
 *   a numbered box, and its field stands below the text.
 * - `blanks`: typed (`text`, `quantity`) or chosen from a list (`choice`). Every blank counts the same.
 */
const authored = authoredBase
  .extend({ text: localizedText, blanks: z.array(authoredBlank).min(1).max(12) })
  .superRefine((body, context) => {
    for (const { path, message } of checkAuthored(body)) context.addIssue({ code: "custom", path: [...path], message });
  });

/** By the blank's id of this view: as typed, or the id of a choice. */
const answer = z.strictObject({
  blanks: z
    .record(z.string().max(32), z.string().max(300))
    .refine((blanks) => Object.keys(blanks).length <= 12, "too many blanks"),
});

const shownBlank = z.discriminatedUnion("type", [
  z.strictObject({ id: z.string(), type: z.literal("text") }),
  z.strictObject({
    id: z.string(),
    type: z.literal("choice"),
    choices: z.array(z.strictObject({ id: z.string(), text: z.string() })),
  }),
  z.strictObject({ id: z.string(), type: z.literal("quantity"), dimension: z.enum(DIMENSIONS) }),
]);
export type ShownBlank = z.output<typeof shownBlank>;

const publicForm = publicBase.extend({
  /** HTML with a mark for each blank (place-blanks.ts): blank n is the nth of `blanks`. */
  text: z.string(),
  blanks: z.array(shownBlank),
});

const review = reviewBase.extend({
  verdict: fieldVerdict,
  /** In the order of the blanks: what became of each, its right answer as HTML, and feedback as HTML. */
  blanks: z.array(z.strictObject({ verdict: fieldVerdict, right: z.string(), feedback: z.string().nullable() })),
});

type ResolvedChoice = Extract<AuthoredBlank, { type: "choice" }>["choices"][number] & {
  readonly viewId: string;
  readonly place: number;
};
export type ResolvedBlank = { readonly viewId: string } & (
  | Exclude<AuthoredBlank, { type: "choice" }>
  | (Omit<Extract<AuthoredBlank, { type: "choice" }>, "choices"> & { readonly choices: readonly ResolvedChoice[] })
);

export type Authored = z.output<typeof authored>;
export type Resolved = Omit<Authored, "blanks"> & { readonly blanks: readonly ResolvedBlank[] };
export type Answer = z.output<typeof answer>;
export type Public = z.output<typeof publicForm>;
export type Review = z.output<typeof review>;

/** Sorting choices by text first makes their order, and every id, independent of which one is right. */
function resolveBlank(blank: AuthoredBlank, rng: Rng): ResolvedBlank {
  if (blank.type !== "choice") return { ...blank, viewId: rng.id() };
  const sorted = placed(blank.choices).toSorted((a, b) => (a.text.en < b.text.en ? -1 : 1));
  const choices = rng.shuffle(sorted).map((choice) => ({ ...choice, viewId: rng.id() }));
  return { ...blank, viewId: rng.id(), choices };
}

export const kind: ItemKind<"cloze", Authored, Resolved, Public, Answer, Review> = {
  name: "cloze",
  version: 1,
  authored,
  public: publicForm,
  answer,
  review,
  resolve: (body, rng) => ({ ...body, blanks: body.blanks.map((blank) => resolveBlank(blank, rng)) }),
  namedParts: ({ blanks }) =>
    blanks.flatMap((blank, place) => [
      { id: blank.viewId, list: "blank", key: blank.id, place },
      ...(blank.type === "choice"
        ? blank.choices.map(({ viewId, place: at, text }) => ({
            id: viewId,
            list: `choice of ${blank.id}`,
            place: at,
            text,
          }))
        : []),
    ]),
  asked: ({ blanks }) => blanks.map(({ id, type }) => `${id}: ${type}`).toSorted(),
  toPublic({ stem, hints, text, blanks }, locale, render) {
    const numbers = new Map(blanks.map(({ id }, index) => [id, index + 1]));
    return {
      stem: render(stem[locale]),
      hintCount: hints.length,
      text: render(placeBlanks(text[locale], (name) => numbers.get(name))),
      blanks: blanks.map((blank): ShownBlank => {
        const { viewId: id } = blank;
        if (blank.type === "text") return { id, type: "text" };
        if (blank.type === "quantity") return { id, type: "quantity", dimension: blank.dimension };
        return {
          id,
          type: "choice",
          choices: blank.choices.map(({ viewId, text: each }) => ({ id: viewId, text: each[locale] })),
        };
      }),
    };
  },
  isAnswered: (given) => Object.values(given?.blanks ?? {}).some((text) => text.trim() !== ""),
};
