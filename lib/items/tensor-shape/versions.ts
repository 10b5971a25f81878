import type { Versions } from "@/lib/items/contract";

export const versions: Versions = {
  upgrades: {},
  samples: [
    {
      version: 1,
      body: {
        stem: { zh: "LoRA 里 $Ax$ 的形状是什么？", en: "What is the shape of $Ax$ in LoRA?" },
        hints: [{ zh: "先降到 $r$ 维。", en: "First down to $r$." }],
        explanation: { zh: "最后一个轴变成 $r$。", en: "The last axis becomes $r$." },
        variables: [
          { name: "B", meaning: { zh: "批大小", en: "batch" }, aliases: [] },
          { name: "T", meaning: { zh: "词元数", en: "tokens" }, aliases: ["S"] },
          { name: "k", meaning: { zh: "输入维度", en: "inputs" }, aliases: [], value: 4096 },
          { name: "r", meaning: { zh: "秩", en: "rank" }, aliases: [], value: 8 },
        ],
        answer: "[B, T, r]",
        slips: [
          {
            id: "outputs",
            shape: "[B, T, k]",
            share: 0,
            feedback: { zh: "还没有降维。", en: "That is before the projection." },
          },
        ],
      },
    },
  ],
};
