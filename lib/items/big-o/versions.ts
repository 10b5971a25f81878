import type { Versions } from "@/lib/items/contract";

export const versions: Versions = {
  upgrades: {},
  samples: [
    {
      version: 1,
      body: {
        stem: {
          zh: "对 $n$ 个词元，LoRA 旁路 $B(Ax)$ 的计算量怎样增长？",
          en: "How does the work of the LoRA path $B(Ax)$ grow for $n$ tokens?",
        },
        hints: [{ zh: "先算 $Ax$。", en: "Work out $Ax$ first." }],
        explanation: { zh: "两次瘦长的乘法。", en: "Two thin products." },
        variables: [
          { name: "n", meaning: { zh: "词元数", en: "tokens" }, aliases: [] },
          { name: "d", meaning: { zh: "输入与输出维度", en: "inputs and outputs" }, aliases: [] },
          { name: "r", meaning: { zh: "秩", en: "rank" }, aliases: ["rank"] },
        ],
        assume: ["r <= d"],
        answer: "n d r",
        slips: [
          {
            id: "formed",
            growth: "n d^2",
            share: 0,
            feedback: { zh: "这是先乘出 $BA$。", en: "That forms $BA$ first." },
          },
        ],
      },
    },
  ],
};
