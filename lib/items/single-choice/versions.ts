import type { Versions } from "@/lib/items/contract";

export const versions: Versions = {
  upgrades: {},
  samples: [
    {
      version: 1,
      body: {
        stem: { zh: "`W0` 在训练中会变吗？", en: "Does `W0` change during training?" },
        explanation: { zh: "不会，它被冻结。", en: "No, it is frozen." },
        choices: [
          { text: { zh: "会", en: "Yes" }, feedback: { zh: "只有 A、B 在训练。", en: "Only A and B train." } },
          { text: { zh: "不会", en: "No" }, correct: true, feedback: { zh: "对。", en: "Right." } },
        ],
      },
    },
  ],
};
