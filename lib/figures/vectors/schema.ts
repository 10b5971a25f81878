import * as z from "zod";
import { label } from "@/lib/drawing/label";
import { constants } from "@/lib/expression/constants";
import type { FigureKind } from "@/lib/figures/contract";
import { readVectors } from "@/lib/figures/vectors/read-vectors";

/** A number, or a formula in the names of `let`. */
const number = z.union([z.number(), z.string().trim().min(1)]);

const vector = z.strictObject({
  label,
  /** From the right, counter-clockwise, in radians. */
  angle: number,
  /** The circle's radius is 1. */
  length: number.default(1),
  line: z.enum(["solid", "dashed", "strong"]).default("solid"),
});

const panel = z.strictObject({
  label: label.optional(),
  vectors: z.array(vector).min(1).max(6),
  /** Angles between two vectors, by their numbers from 0. */
  arcs: z
    .array(z.strictObject({ from: z.int().min(0), to: z.int().min(0), label: label.optional() }))
    .max(3)
    .default([]),
});

export const schema = z
  .strictObject({ title: label, let: constants, panels: z.array(panel).min(1).max(6) })
  .superRefine((data, context) => {
    for (const [index, { arcs, vectors }] of data.panels.entries()) {
      const read = readVectors(vectors, data.let);
      if (typeof read === "string")
        context.addIssue({ code: "custom", path: ["panels", index, "vectors"], message: read });
      for (const [number, { from, to }] of arcs.entries())
        if (Math.max(from, to) >= vectors.length || from === to)
          context.addIssue({
            code: "custom",
            path: ["panels", index, "arcs", number],
            message: `an arc is between two of the ${vectors.length} vectors, numbered from 0`,
          });
    }
  });
export type Vectors = z.output<typeof schema>;

export const kind: FigureKind<"vectors", Vectors> = { name: "vectors", version: 1, schema };
