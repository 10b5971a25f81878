import * as z from "zod";
import { label } from "@/lib/drawing/label";
import type { FigureKind } from "@/lib/figures/contract";

const vector = z.strictObject({
  label,
  /** At most 1, the radius of the circle. */
  length: z.number().positive().max(1),
  /** In degrees from the right, counter-clockwise, before it is turned. */
  angle: z.number(),
});

/** Two vectors of a plane, each turned by its own position. */
export const schema = z.strictObject({
  title: label,
  /** How far one position turns a vector, in degrees, counter-clockwise. */
  step: z.number(),
  vectors: z.tuple([vector, vector]),
  panels: z
    .array(z.strictObject({ label, positions: z.tuple([z.int().nonnegative(), z.int().nonnegative()]) }))
    .min(2)
    .max(4),
});
export type Rotation = z.output<typeof schema>;

export const kind: FigureKind<"rotation", Rotation> = { name: "rotation", version: 1, schema };
