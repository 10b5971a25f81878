// Written by `npm run generate` from the folders beside it. Do not edit.
import { kind as barChart } from "@/lib/figures/bar-chart/schema";
import { kind as blocks } from "@/lib/figures/blocks/schema";
import { kind as curve } from "@/lib/figures/curve/schema";
import { kind as graph } from "@/lib/figures/graph/schema";
import { kind as heatmap } from "@/lib/figures/heatmap/schema";
import { kind as ring } from "@/lib/figures/ring/schema";
import { kind as stack } from "@/lib/figures/stack/schema";
import { kind as table } from "@/lib/figures/table/schema";
import { kind as timeline } from "@/lib/figures/timeline/schema";
import { kind as vectors } from "@/lib/figures/vectors/schema";

export const figures = {
  "bar-chart": barChart,
  "blocks": blocks,
  "curve": curve,
  "graph": graph,
  "heatmap": heatmap,
  "ring": ring,
  "stack": stack,
  "table": table,
  "timeline": timeline,
  "vectors": vectors,
} as const;
