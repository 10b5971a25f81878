import * as z from "zod";
import type { FigureKind } from "@/lib/figures/contract";

export const schema = z
  .strictObject({
    /** W0 maps dIn numbers to dOut numbers. */
    dIn: z.int().positive(),
    dOut: z.int().positive(),
    rank: z.int().positive(),
    alpha: z.number().positive(),
  })
  .refine(({ dIn, dOut, rank }) => rank <= Math.min(dIn, dOut), "the rank cannot exceed either dimension");
export type LowRankUpdate = z.output<typeof schema>;

export const kind: FigureKind<"low-rank-update", LowRankUpdate> = { name: "low-rank-update", version: 1, schema };
