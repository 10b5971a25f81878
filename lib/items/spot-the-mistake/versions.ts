import type { Versions } from "@/lib/items/contract";

export const versions: Versions = {
  upgrades: {},
  samples: [
    {
      version: 1,
      body: {
        stem: { zh: "下面哪一句错了？", en: "Which of these sentences is wrong?" },
        hints: [{ zh: "数一数训练的参数。", en: "Count what is trained." }],
        explanation: { zh: "$W_0$ 冻结，训练的是 $A$ 和 $B$。", en: "$W_0$ is frozen; $A$ and $B$ are trained." },
        sentences: [
          {
            text: { zh: "LoRA 冻结 $A$。", en: "LoRA freezes $A$." },
            wrong: true,
            feedback: { zh: "$A$ 也在训练。", en: "$A$ is trained too." },
          },
          {
            text: { zh: "$BA$ 的秩至多为 $r$。", en: "$BA$ has rank at most $r$." },
            feedback: { zh: "乘积的秩不超过两个因子的秩。", en: "A product has no higher rank than its factors." },
          },
          {
            text: { zh: "$B$ 初始为零。", en: "$B$ starts at zero." },
            feedback: { zh: "所以一开始 $BA = 0$。", en: "So $BA = 0$ at the start." },
          },
        ],
        corrections: [
          {
            text: { zh: "冻结的是 $W_0$", en: "It freezes $W_0$" },
            correct: true,
            feedback: { zh: "对。", en: "Right." },
          },
          {
            text: { zh: "秩恰好为 $2r$", en: "The rank is exactly $2r$" },
            feedback: { zh: "乘积的秩不超过 $r$。", en: "A product has rank at most $r$." },
          },
          {
            text: { zh: "$B$ 初始为随机数", en: "$B$ starts random" },
            feedback: { zh: "那样一开始就偏离了基座。", en: "Training would not begin at the base then." },
          },
        ],
      },
    },
  ],
};
