import type { Versions } from "@/lib/items/contract";

export const versions: Versions = {
  upgrades: {},
  samples: [
    {
      version: 1,
      body: {
        stem: {
          zh: "LoRA 训练时，下面哪些会更新，哪些不变？",
          en: "Which of these change during LoRA training, and which stay?",
        },
        hints: [{ zh: "想想谁有梯度。", en: "Think of what has a gradient." }],
        explanation: { zh: "只有 $A$ 和 $B$ 有梯度。", en: "Only $A$ and $B$ have gradients." },
        categories: [
          { id: "change", text: { zh: "更新", en: "Changes" } },
          { id: "stay", text: { zh: "不变", en: "Stays" } },
        ],
        cards: [
          {
            id: "a",
            text: { zh: "$A$", en: "$A$" },
            category: "change",
            feedback: { zh: "它由梯度下降学出来。", en: "It is learned by gradient descent." },
          },
          {
            id: "b",
            text: { zh: "$B$", en: "$B$" },
            category: "change",
            feedback: { zh: "从零开始学。", en: "It is learned, from zero." },
          },
          {
            id: "base",
            text: { zh: "$W_0$", en: "$W_0$" },
            category: "stay",
            feedback: { zh: "它被冻结。", en: "It is frozen." },
          },
          {
            id: "alpha",
            text: { zh: "$\\alpha$", en: "$\\alpha$" },
            category: "stay",
            feedback: { zh: "它是常数，不是参数。", en: "It is a constant, not a parameter." },
          },
        ],
        slips: [
          {
            id: "alpha-trained",
            card: "alpha",
            place: "change",
            feedback: { zh: "$\\alpha$ 在训练前就定下了。", en: "$\\alpha$ is set before training." },
          },
        ],
      },
    },
  ],
};
