import * as z from "zod";
import { label } from "@/lib/drawing/label";
import { tone } from "@/lib/drawing/tone";
import type { FigureKind } from "@/lib/figures/contract";
import { findProblems } from "@/lib/figures/graph/find-problems";
import { localId } from "@/lib/items/contract";

/** Column and row, from 0 at the upper left; halves stand between two. */
const place = z.tuple([z.number().min(0).max(11).multipleOf(0.5), z.number().min(0).max(19).multipleOf(0.5)]);

const box = z
  .strictObject({
    id: localId,
    text: label.optional(),
    at: place,
    /** Columns and rows that it covers, to the right and down. */
    span: z.tuple([z.int().min(1), z.int().min(1)]).default([1, 1]),
    tone: tone.default("plain"),
    /** `dot` is where a line branches; `text` has no frame. */
    shape: z.enum(["box", "round", "circle", "dot", "text"]).default("box"),
  })
  .refine(({ shape, text }) => (shape === "dot") === (text === undefined), "every box but a dot has a text");

const arrow = z.strictObject({
  from: localId,
  to: localId,
  text: label.optional(),
  line: z.enum(["solid", "dashed", "strong"]).default("solid"),
  /** Around what lies between, on that side; `corner` leaves sideways and turns once. Straight, or with two turns, when left out. */
  bend: z.enum(["left", "right", "above", "below", "corner"]).optional(),
  /** Whether there is a head at its end. */
  head: z.boolean().default(true),
});

export const schema = z
  .strictObject({
    title: label,
    boxes: z.array(box).min(2).max(40),
    arrows: z.array(arrow).max(60).default([]),
    /** Frames around all cells from one corner to the other. */
    groups: z
      .array(z.strictObject({ text: label, from: place, to: place }))
      .max(8)
      .default([]),
    /** Ids of the boxes that are drawn; all when left out. The others keep their place, so that steps can add them. */
    only: z.array(localId).min(1).optional(),
  })
  .superRefine((data, context) => {
    for (const { path, message } of findProblems(data)) context.addIssue({ code: "custom", path: [...path], message });
  });
export type Graph = z.output<typeof schema>;

export const kind: FigureKind<"graph", Graph> = { name: "graph", version: 1, schema };
