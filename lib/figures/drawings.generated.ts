// Written by `npm run generate` from the folders beside it. Do not edit.
import barChart from "@/lib/figures/bar-chart/figure";
import lowRankUpdate from "@/lib/figures/low-rank-update/figure";
import quantisationCodes from "@/lib/figures/quantisation-codes/figure";

export const drawings = {
  "bar-chart": barChart,
  "low-rank-update": lowRankUpdate,
  "quantisation-codes": quantisationCodes,
} as const;
