import type { FigureFixtures } from "@/lib/figures/contract";

const title = { zh: "4 张卡上的环形 all-reduce", en: "A ring all-reduce over 4 cards" };

export const fixtures: FigureFixtures = {
  "all-reduce": { title, nodes: 4, operation: "all-reduce", step: 2 },
  start: { title, nodes: 4, operation: "all-reduce" },
  rotate: {
    title: { zh: "环形注意力：键和值沿着环传一圈", en: "Ring attention: keys and values travel around the ring" },
    nodes: ["Q0", "Q1", "Q2"],
    operation: "rotate",
    step: 1,
  },
  eight: { title, nodes: 8, operation: "all-gather", step: 3 },
  two: { title, nodes: 2, operation: "all-reduce", step: 1 },
};
