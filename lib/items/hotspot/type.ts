import * as z from "zod";
import { nameChoices } from "@/lib/choices/deal-choices";
import type { Locale } from "@/lib/core/locale";
import {
  authoredBase,
  localId,
  localizedText,
  publicBase,
  reviewBase,
  type ItemKind,
  type RenderMarkdown,
} from "@/lib/items/contract";
import { authoredPlace, diagramProblems, spotsOf, type AuthoredPlace } from "@/lib/items/hotspot/place";
import { renderLines } from "@/lib/items/hotspot/render-lines";

/**
 * Body of an item whose answer is a place: a line of code, or a box of a diagram.
 * - `marks`: what pointing `at` a line (its number, as text) or a box (its id) earns; 1 is right, less is a place that has something
 *   to do with it: where the error shows, not where it is made. `id` names such a mistake.
 * - `elsewhere`: feedback for every other place.
 */
const authored = authoredBase
  .extend({
    place: authoredPlace,
    marks: z
      .array(
        z.strictObject({
          id: localId,
          at: z.string().trim().min(1).max(60),
          share: z.number().gt(0).max(1),
          feedback: localizedText,
        }),
      )
      .min(1)
      .max(8)
      .refine((marks) => marks.some(({ share }) => share === 1), "one place must be right (share: 1)"),
    elsewhere: localizedText,
  })
  .superRefine(({ place, marks }, context) => {
    const spots = spotsOf(place);
    marks.forEach(({ at }, index) => {
      const message = !spots.includes(at)
        ? `there is nothing to point at under "${at}"`
        : marks.findIndex((mark) => mark.at === at) < index
          ? `"${at}" has two marks`
          : undefined;
      if (message) context.addIssue({ code: "custom", path: ["marks", index, "at"], message });
    });
    if (spots.length <= marks.length)
      context.addIssue({ code: "custom", path: ["marks"], message: "some place must earn nothing" });
    for (const { path, message } of place.form === "diagram" ? diagramProblems(place) : [])
      context.addIssue({ code: "custom", path: ["place", ...path], message });
  });
export type Authored = z.output<typeof authored>;

/** `id` is the view's, `key` the author's. */
interface Spot {
  readonly id: string;
  readonly key: string;
}
export type Resolved = Authored & { readonly spots: readonly Spot[] };

const publicPlace = z.discriminatedUnion("form", [
  z.strictObject({
    form: z.literal("code"),
    /** In their order; `id` is null for a blank line. */
    lines: z.array(z.strictObject({ id: z.string().nullable(), html: z.string() })),
  }),
  z.strictObject({
    form: z.literal("diagram"),
    columns: z.int(),
    rows: z.int(),
    boxes: z.array(z.strictObject({ id: z.string(), column: z.int(), row: z.int(), text: z.string() })),
    arrows: z.array(z.strictObject({ from: z.string(), to: z.string() })),
  }),
]);
export type PublicPlace = z.output<typeof publicPlace>;
const publicForm = publicBase.extend({ place: publicPlace });
export type Public = z.output<typeof publicForm>;

/** Empty where nothing was pointed at yet. */
const answer = z.strictObject({ spot: z.string().max(32) });
export type Answer = z.output<typeof answer>;

const review = reviewBase.extend({
  /** Of the place that was pointed at; null where none was. */
  chosen: z.strictObject({ share: z.number(), feedback: z.string() }).nullable(),
  /** The right places. */
  right: z.array(z.strictObject({ spot: z.string(), feedback: z.string() })),
});
export type Review = z.output<typeof review>;

function showPlace(place: AuthoredPlace, spots: readonly Spot[], locale: Locale, render: RenderMarkdown): PublicPlace {
  const idOf = (key: string) => spots.find((spot) => spot.key === key)?.id ?? null;
  if (place.form === "code") {
    const lines = renderLines(place.code, place.language, render);
    return { form: "code", lines: lines.map((html, index) => ({ id: idOf(String(index + 1)), html })) };
  }
  const { form, columns, rows, boxes, arrows } = place;
  return {
    ...{ form, columns, rows },
    boxes: boxes.map(({ id, column, row, text }) => ({ id: idOf(id)!, column, row, text: render(text[locale]) })), // every box is a spot
    arrows: arrows.map(({ from, to }) => ({ from: idOf(from)!, to: idOf(to)! })), // the schema knows both boxes
  };
}

export const kind: ItemKind<"hotspot", Authored, Resolved, Public, Answer, Review> = {
  name: "hotspot",
  version: 1,
  authored,
  public: publicForm,
  answer,
  review,
  resolve: (body, rng) => ({
    ...body,
    spots: nameChoices(
      spotsOf(body.place).map((key) => ({ key })),
      rng,
    ),
  }),
  namedParts: ({ spots }) => spots.map(({ id, key }, place) => ({ id, list: "spot", key, place })),
  asked: ({ place }) => place.form,
  toPublic: ({ stem, hints, place, spots }, locale, render) => ({
    stem: render(stem[locale]),
    hintCount: hints.length,
    place: showPlace(place, spots, locale, render),
  }),
  outline: ({ place }) =>
    place.form === "code"
      ? [`<pre>${place.lines.map(({ html }) => html).join("\n")}</pre>`]
      : place.boxes.map(({ text }) => text),
  isAnswered: (given) => given !== undefined && given.spot !== "",
};
