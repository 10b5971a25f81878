// Written by `npm run generate` from the folders beside it. Do not edit.
import { examples as barChart } from "@/lib/figures/bar-chart/examples";
import { examples as blocks } from "@/lib/figures/blocks/examples";
import { examples as curve } from "@/lib/figures/curve/examples";
import { examples as graph } from "@/lib/figures/graph/examples";
import { examples as heatmap } from "@/lib/figures/heatmap/examples";
import { examples as ring } from "@/lib/figures/ring/examples";
import { examples as stack } from "@/lib/figures/stack/examples";
import { examples as table } from "@/lib/figures/table/examples";
import { examples as timeline } from "@/lib/figures/timeline/examples";
import { examples as vectors } from "@/lib/figures/vectors/examples";

export const examples = {
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
