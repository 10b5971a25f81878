import * as z from "zod";
import { fieldVerdict } from "@/lib/answer-field/verdict";
import { authoredBase, publicBase, reviewBase, type ItemKind } from "@/lib/items/contract";
import { checkAuthored } from "@/lib/items/matrix/check-authored";
import { slipBase } from "@/lib/slips/slip";

export const MAX_SIDE = 6;
const MAX_CELL = 40;

const cell = z.union([z.string().trim().min(1).max(MAX_CELL), z.number().transform(String)]);
const cells = z.array(z.array(cell).min(1).max(MAX_SIDE)).min(1).max(MAX_SIDE);

/** `relative` is a share of a cell's right value, `absolute` a distance from it. */
const tolerance = z.union([
  z.strictObject({ relative: z.number().min(0).max(0.5) }),
  z.strictObject({ absolute: z.number().min(0) }),
]);

/**
 * Body of an item that is answered by a matrix of numbers.
 * - `answer`: the rows; a cell is a number or a calculation such as `1/3`. How many rows and columns there are is public.
 * - `tolerance`: of each cell; ±10⁻⁶ unless said.
 * - `slips`: matrices that named mistakes give. The transpose, the wrong sign and a constant factor are recognised without one.
 */
const authored = authoredBase
  .extend({
    answer: cells,
    tolerance: tolerance.default({ absolute: 1e-6 }),
    slips: z.array(slipBase.extend({ cells })).max(12).default([]),
  })
  .superRefine((body, context) => {
    for (const { path, message } of checkAuthored(body)) context.addIssue({ code: "custom", path: [...path], message });
  });

/** As typed, row by row. */
const answer = z.strictObject({ cells: z.array(z.array(z.string().max(MAX_CELL)).max(MAX_SIDE)).max(MAX_SIDE) });

const publicForm = publicBase.extend({ rows: z.int(), columns: z.int() });

const review = reviewBase.extend({
  verdict: fieldVerdict,
  /** Whether each cell is right. */
  marks: z.array(z.array(z.boolean())),
  /** The feedback of the recognised slip, as HTML. */
  slip: z.string().nullable(),
  /** The right cells, as authored. */
  right: z.array(z.array(z.string())),
});

export type Authored = z.output<typeof authored>;
export type Answer = z.output<typeof answer>;
export type Public = z.output<typeof publicForm>;
export type Review = z.output<typeof review>;

export const kind: ItemKind<"matrix", Authored, Authored, Public, Answer, Review> = {
  name: "matrix",
  version: 1,
  authored,
  public: publicForm,
  answer,
  review,
  resolve: (body) => body,
  asked: ({ answer: right }) => [right.length, right[0]?.length ?? 0],
  toPublic: ({ stem, hints, answer: right }, locale, render) => ({
    stem: render(stem[locale]),
    hintCount: hints.length,
    rows: right.length,
    columns: right[0]?.length ?? 0,
  }),
  isAnswered: (given) => given?.cells.some((row) => row.some((text) => text.trim() !== "")) ?? false,
};
