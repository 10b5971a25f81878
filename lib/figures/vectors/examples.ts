import type { FigureExamples } from "@/lib/figures/contract";

const panel = (label: { zh: string; en: string }, pair: number) => ({
  label,
  vectors: [
    { label: "q", angle: `0.5 + m * 10000 ^ (-2 * ${pair} / d)`, line: "strong" },
    { label: "k", angle: `0.5 + n * 10000 ^ (-2 * ${pair} / d)` },
  ],
});

/** RoPE turns each pair of dimensions at a rate of its own. */
export const examples: FigureExamples = {
  rope: {
    data: {
      title: { zh: "RoPE：每对维度以自己的速度旋转", en: "RoPE: each pair of dimensions turns at its own rate" },
      let: { m: 3, n: 1, d: 8 },
      panels: [
        { ...panel({ zh: "第 0 对维度", en: "pair 0" }, 0), arcs: [{ from: 1, to: 0, label: "(m−n)θ₀" }] },
        panel({ zh: "第 1 对维度", en: "pair 1" }, 1),
      ],
    },
    steps: [
      {
        caption: { zh: "位置 3 的查询和位置 1 的键。", en: "A query at position 3 and a key at position 1." },
        data: {},
      },
      {
        caption: {
          zh: "一起往后移两位，夹角不变：点积只看距离。",
          en: "Moved on by two positions together, they keep their angle: the product sees the distance alone.",
        },
        data: { let: { m: 5, n: 3 } },
      },
    ],
  },
};
