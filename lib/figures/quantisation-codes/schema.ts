import * as z from "zod";
import type { FigureKind } from "@/lib/figures/contract";
import { localizedText } from "@/lib/items/contract";

const code = z.strictObject({
  label: localizedText,
  /** `normal-float-4` and `even-16` are computed; other codes list their levels in rising order from -1 to 1. */
  levels: z.union([z.enum(["normal-float-4", "even-16"]), z.array(z.number().min(-1).max(1)).min(2).max(32)]),
});

export const schema = z.strictObject({
  title: localizedText,
  /** Weights per block; each block is divided by its largest magnitude before it is rounded. */
  blockSize: z.int().min(2).max(4096),
  codes: z.array(code).min(1).max(3),
});
export type QuantisationCodes = z.output<typeof schema>;

export const kind: FigureKind<"quantisation-codes", QuantisationCodes> = {
  name: "quantisation-codes",
  version: 1,
  schema,
};
