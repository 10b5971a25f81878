import type { FigureExamples } from "@/lib/figures/contract";

/** Activations by formula, and budgets by points on logarithmic axes. */
export const examples: FigureExamples = {
  activations: {
    data: {
      title: { zh: "三种激活函数在 −3 到 3 上的值", en: "Three activation functions from −3 to 3" },
      x: { label: { zh: "输入 x", en: "input x" }, from: -3, to: 3 },
      y: { label: { zh: "输出", en: "output" }, from: -0.5, to: 3 },
      lines: [
        { label: "ReLU", formula: "max(0, x)" },
        { label: { zh: "GeLU（精确式）", en: "GeLU (exact)" }, formula: "x / 2 * (1 + erf(x / sqrt(2)))" },
        { label: { zh: "SiLU，即 β = 1 的 Swish", en: "SiLU, which is Swish at β = 1" }, formula: "x / (1 + exp(-x))" },
      ],
      points: [{ label: { zh: "SiLU 的最低点", en: "lowest point of SiLU" }, x: -1.2785, y: -0.2785, place: "below" }],
      guides: [{ y: 0 }],
    },
  },
  budgets: {
    data: {
      title: { zh: "训练词元数随参数量的变化", en: "Training tokens by number of parameters" },
      let: { ratio: 20 },
      x: {
        label: { zh: "参数量（对数轴）", en: "parameters (logarithmic)" },
        scale: "log",
        from: 1e8,
        to: 1e12,
        dimension: "count",
      },
      y: {
        label: { zh: "训练词元数（对数轴）", en: "training tokens (logarithmic)" },
        scale: "log",
        from: 1e9,
        to: 1e14,
        dimension: "count",
      },
      lines: [
        { label: { zh: "每个参数 20 个词元", en: "20 tokens per parameter" }, formula: "ratio * x" },
        {
          label: { zh: "已发布的模型", en: "published models" },
          points: [
            [7e9, 1e12],
            [8e9, 15e12],
            [70e9, 15e12],
          ],
        },
      ],
      points: [
        { label: { zh: "Chinchilla 70B", en: "Chinchilla 70B" }, x: 70e9, y: 1.4e12 },
        { label: { zh: "GPT-3 175B", en: "GPT-3 175B" }, x: 175e9, y: 300e9 },
      ],
      guides: [{ label: { zh: "80 亿参数", en: "8B parameters" }, x: 8e9 }],
    },
  },
};
