import type { Versions } from "@/lib/items/contract";

export const versions: Versions = {
  upgrades: {},
  samples: [
    {
      version: 1,
      body: {
        stem: { zh: "哪些矩阵在训练？", en: "Which matrices train?" },
        hints: [{ zh: "想想谁被冻结。", en: "Think of what is frozen." }],
        explanation: { zh: "A 和 B 训练，`W0` 冻结。", en: "A and B train, `W0` is frozen." },
        choices: [
          {
            text: { zh: "A", en: "A" },
            correct: true,
            feedback: { zh: "它从随机数开始训练。", en: "It trains, from random numbers on." },
          },
          {
            text: { zh: "B", en: "B" },
            correct: true,
            feedback: { zh: "它从零开始训练。", en: "It trains, from zero on." },
          },
          { text: { zh: "W0", en: "W0" }, feedback: { zh: "它被冻结。", en: "It is frozen." } },
        ],
      },
    },
  ],
};
