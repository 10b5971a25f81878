import type { Versions } from "@/lib/items/contract";

export const versions: Versions = {
  upgrades: {},
  samples: [
    {
      version: 1,
      body: {
        stem: {
          zh: "给一个 $d\\times k$ 的矩阵加秩 $r$ 的 LoRA，要训练多少个参数？",
          en: "How many parameters does LoRA of rank $r$ train for a $d\\times k$ matrix?",
        },
        hints: [{ zh: "有两个矩阵。", en: "There are two matrices." }],
        explanation: { zh: "$A$ 有 $rk$ 个，$B$ 有 $dr$ 个。", en: "$A$ has $rk$ of them, $B$ has $dr$." },
        variables: [
          { name: "d", meaning: { zh: "输出维度", en: "outputs" }, aliases: [], min: 2, max: 64, integer: true },
          { name: "k", meaning: { zh: "输入维度", en: "inputs" }, aliases: [], min: 2, max: 64, integer: true },
          { name: "r", meaning: { zh: "秩", en: "rank" }, aliases: ["rank"], min: 2, max: 64, integer: true },
        ],
        answer: "r (d + k)",
        slips: [
          {
            id: "full-matrix",
            formula: "d k",
            share: 0,
            feedback: { zh: "这是整个矩阵。", en: "That is the whole matrix." },
          },
        ],
      },
    },
  ],
};
