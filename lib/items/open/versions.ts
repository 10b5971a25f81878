import type { Versions } from "@/lib/items/contract";

const text = { zh: "文字", en: "Words" };

export const versions: Versions = {
  // Version 2 may say in which forms a point is said. A body of version 1 says none, and is marked by the learner alone.
  upgrades: { 1: (body) => body },
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
    {
      version: 2,
      body: {
        stem: { zh: "LoRA 是什么？", en: "What is LoRA?" },
        hints: [text],
        explanation: text,
        modelAnswer: text,
        rubric: [
          { id: "frozen-base", weight: 2, text, parts: { frozen: ["<freeze> & W0|权重|weights @clause"] } },
          {
            id: "update",
            weight: 3,
            text,
            parts: { formula: ["$W0+[α/r]BA$"], small: ["=65536±2%", "not <full>"] },
            need: 1,
          },
          { id: "zero-init", weight: 1, text },
        ],
        followUps: [{ text }],
        misconceptions: [
          { id: "svd", text, correction: text, said: ["SVD & W0 & without PiSSA"], sample: text, denial: text },
        ],
      },
    },
  ],
};
