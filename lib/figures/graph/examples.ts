import type { FigureExamples } from "@/lib/figures/contract";

/** A block with residual paths, a gated network, and a tree of which a part is drawn. */
export const examples: FigureExamples = {
  "pre-norm": {
    data: {
      title: { zh: "前置归一化的 Transformer 块", en: "A Transformer block with its norms before the sub-layers" },
      boxes: [
        { id: "out", text: { zh: "下一层", en: "next layer" }, at: [0, 0], shape: "text" },
        { id: "sum2", text: "+", at: [0, 1], shape: "circle" },
        { id: "ffn", text: { zh: "门控前馈网络", en: "gated feed-forward network" }, at: [0, 2], tone: "soft" },
        { id: "norm2", text: "RMSNorm", at: [0, 3], tone: "amber" },
        { id: "branch2", at: [0, 4], shape: "dot" },
        { id: "sum1", text: "+", at: [0, 5], shape: "circle" },
        { id: "attention", text: { zh: "分组查询注意力", en: "grouped-query attention" }, at: [0, 6], tone: "soft" },
        { id: "norm1", text: "RMSNorm", at: [0, 7], tone: "amber" },
        { id: "branch1", at: [0, 8], shape: "dot" },
        { id: "x", text: { zh: "残差流 x", en: "residual stream x" }, at: [0, 9], shape: "text" },
      ],
      arrows: [
        { from: "x", to: "branch1", head: false },
        { from: "branch1", to: "norm1" },
        { from: "norm1", to: "attention" },
        { from: "attention", to: "sum1" },
        { from: "branch1", to: "sum1", bend: "right", line: "strong", text: { zh: "恒等", en: "identity" } },
        { from: "sum1", to: "branch2", head: false },
        { from: "branch2", to: "norm2" },
        { from: "norm2", to: "ffn" },
        { from: "ffn", to: "sum2" },
        { from: "branch2", to: "sum2", bend: "right", line: "strong", text: { zh: "恒等", en: "identity" } },
        { from: "sum2", to: "out" },
      ],
    },
  },
  "gated-ffn": {
    data: {
      title: { zh: "门控前馈网络的两条支路", en: "The two branches of a gated feed-forward network" },
      boxes: [
        { id: "x", text: "x", at: [0, 0.5], shape: "round" },
        { id: "gate", text: { zh: "W_gate，然后 SiLU", en: "W_gate, then SiLU" }, at: [1, 0], tone: "soft" },
        { id: "up", text: "W_up", at: [1, 1], tone: "soft" },
        { id: "product", text: "⊙", at: [2, 0.5], shape: "circle" },
        { id: "down", text: "W_down", at: [3, 0.5], tone: "soft" },
      ],
      arrows: [
        { from: "x", to: "gate", bend: "corner" },
        { from: "x", to: "up", bend: "corner" },
        { from: "gate", to: "product", bend: "corner" },
        { from: "up", to: "product", bend: "corner" },
        { from: "product", to: "down", text: { zh: "d_ff 维", en: "d_ff wide" } },
      ],
      groups: [{ text: { zh: "两条支路并行计算", en: "both branches run in parallel" }, from: [1, 0], to: [1, 1] }],
    },
  },
  tree: {
    data: {
      title: { zh: "思维树：被剪掉的分支不再展开", en: "A tree of thoughts: what was cut off is not followed" },
      boxes: [
        { id: "root", text: { zh: "用 4、7、8、8 凑 24", en: "make 24 from 4, 7, 8, 8" }, at: [1, 0] },
        { id: "a", text: { zh: "8 ÷ 8 = 1", en: "8 ÷ 8 = 1" }, at: [0, 1], tone: "hatch" },
        { id: "b", text: { zh: "7 − 4 = 3", en: "7 − 4 = 3" }, at: [1, 1], tone: "green" },
        { id: "c", text: { zh: "4 + 7 = 11", en: "4 + 7 = 11" }, at: [2, 1], tone: "red" },
        { id: "d", text: { zh: "（7 − 8 ÷ 8）× 4 = 24", en: "(7 − 8 ÷ 8) × 4 = 24" }, at: [0, 2], tone: "accent" },
        { id: "e", text: { zh: "还没有展开", en: "not expanded yet" }, at: [1, 2], tone: "empty" },
      ],
      arrows: [
        { from: "root", to: "a" },
        { from: "root", to: "b" },
        { from: "root", to: "c", line: "dashed" },
        { from: "a", to: "d", line: "strong" },
        { from: "b", to: "e" },
      ],
    },
    steps: [
      {
        caption: { zh: "先提出三种第一步。", en: "Three first moves are proposed." },
        data: { only: ["root", "a", "b", "c"] },
      },
      {
        caption: {
          zh: "给每一步打分，只展开最有希望的一步。",
          en: "Each is scored, and the most promising one is expanded.",
        },
        data: { only: ["root", "a", "b", "c", "d"], boxes: [{ id: "a", tone: "green" }] },
      },
      {
        caption: {
          zh: "另一条还没有展开的分支可以回头再试。",
          en: "A branch that is not expanded yet can be tried later.",
        },
        data: {},
      },
    ],
  },
};
