// Written by `npm run generate` from the folders beside it. Do not edit.
import { fixtures as barChart } from "@/lib/figures/bar-chart/fixtures";
import { fixtures as blocks } from "@/lib/figures/blocks/fixtures";
import { fixtures as curve } from "@/lib/figures/curve/fixtures";
import { fixtures as graph } from "@/lib/figures/graph/fixtures";
import { fixtures as heatmap } from "@/lib/figures/heatmap/fixtures";
import { fixtures as lowRankUpdate } from "@/lib/figures/low-rank-update/fixtures";
import { fixtures as quantisationCodes } from "@/lib/figures/quantisation-codes/fixtures";
import { fixtures as table } from "@/lib/figures/table/fixtures";

export const fixtures = {
  "bar-chart": barChart,
  "blocks": blocks,
  "curve": curve,
  "graph": graph,
  "heatmap": heatmap,
  "low-rank-update": lowRankUpdate,
  "quantisation-codes": quantisationCodes,
  "table": table,
} as const;
