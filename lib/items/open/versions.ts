import type { Versions } from "@/lib/items/contract";

const text = { zh: "文字", en: "Words" };

export const versions: Versions = {
  upgrades: {},
  samples: [
    {
      version: 1,
      body: {
        stem: { zh: "LoRA 是什么？", en: "What is LoRA?" },
        hints: [text],
        explanation: text,
        modelAnswer: text,
        rubric: [
          { id: "frozen-base", weight: 2, text },
          { id: "low-rank-update", weight: 3, text },
          { id: "zero-init", weight: 1, text },
        ],
        followUps: [{ text }],
        misconceptions: [{ id: "svd", text, correction: text }],
      },
    },
  ],
};
