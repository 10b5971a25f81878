// Written by `npm run generate` from the folders beside it. Do not edit.
import barChart from "@/lib/figures/bar-chart/figure";
import blocks from "@/lib/figures/blocks/figure";
import curve from "@/lib/figures/curve/figure";
import graph from "@/lib/figures/graph/figure";
import heatmap from "@/lib/figures/heatmap/figure";
import ring from "@/lib/figures/ring/figure";
import stack from "@/lib/figures/stack/figure";
import table from "@/lib/figures/table/figure";
import timeline from "@/lib/figures/timeline/figure";
import vectors from "@/lib/figures/vectors/figure";

export const drawings = {
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
