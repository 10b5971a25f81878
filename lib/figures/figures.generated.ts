// Written by `npm run generate` from the folders beside it. Do not edit.
import { kind as barChart } from "@/lib/figures/bar-chart/schema";
import { kind as lowRankUpdate } from "@/lib/figures/low-rank-update/schema";
import { kind as quantisationCodes } from "@/lib/figures/quantisation-codes/schema";

export const figures = {
  "bar-chart": barChart,
  "low-rank-update": lowRankUpdate,
  "quantisation-codes": quantisationCodes,
} as const;
