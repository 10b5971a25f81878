import * as z from "zod";
import { label } from "@/lib/drawing/label";
import type { FigureKind } from "@/lib/figures/contract";
import { lastStep, OPERATIONS } from "@/lib/figures/ring/ring-state";

export const schema = z
  .strictObject({
    title: label,
    /** How many there are, or their names. Each sends to the next, and the last to the first. */
    nodes: z.union([z.int().min(2).max(8), z.array(label).min(2).max(8)]),
    operation: z.enum(OPERATIONS),
    /** How far the operation has come; 0 is before it begins. */
    step: z.int().min(0).default(0),
  })
  .superRefine(({ nodes, operation, step }, context) => {
    const last = lastStep(operation, typeof nodes === "number" ? nodes : nodes.length);
    if (step > last) context.addIssue({ code: "custom", path: ["step"], message: `it is over after step ${last}` });
  });
export type Ring = z.output<typeof schema>;

export const kind: FigureKind<"ring", Ring> = { name: "ring", version: 1, schema };
