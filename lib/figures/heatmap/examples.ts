import type { FigureExamples } from "@/lib/figures/contract";

const words = ["the", "cat", "sat", "on", "the", "mat"];
const side = (title: { zh: string; en: string }, labels: unknown) => ({ title, labels });

/** A mask by conditions, biases by a formula, and weights cell by cell. */
export const examples: FigureExamples = {
  mask: {
    data: {
      title: { zh: "因果掩码：每个词元只看自己和前面", en: "Causal mask: each token sees itself and what came before" },
      rows: side({ zh: "查询（谁在看）", en: "query (who looks)" }, words),
      columns: side({ zh: "键（看到谁）", en: "key (who is seen)" }, words),
      categories: [
        { id: "seen", label: { zh: "可见", en: "allowed" }, tone: "soft", where: "j <= i" },
        {
          id: "masked",
          label: { zh: "屏蔽：softmax 之前加 −∞", en: "masked: −∞ is added before the softmax" },
          tone: "hatch",
        },
      ],
    },
  },
  alibi: {
    data: {
      title: { zh: "ALiBi 加到注意力分数上的偏置，斜率 1/2", en: "Biases that ALiBi adds to the scores, slope 1/2" },
      let: { m: "2 ^ -1" },
      rows: side({ zh: "查询位置", en: "query position" }, 8),
      columns: side({ zh: "键位置", en: "key position" }, 8),
      categories: [{ id: "masked", label: { zh: "屏蔽", en: "masked" }, tone: "hatch", where: "j > i" }],
      formula: "m * (j - i)",
      digits: 1,
    },
  },
  weights: {
    data: {
      title: { zh: "一个头在 16 个位置上的注意力权重", en: "Attention weights of one head over 16 positions" },
      rows: side({ zh: "查询", en: "query" }, 16),
      columns: side(
        { zh: "键", en: "key" },
        Array.from({ length: 16 }, (_, index) => `t${index + 1}`),
      ),
      categories: [{ id: "masked", label: { zh: "屏蔽", en: "masked" }, tone: "empty", where: "j > i" }],
      formula: "exp(-abs(i - j) / 3) / (i + 1)",
    },
  },
};
