import type { Versions } from "@/lib/items/contract";

export const versions: Versions = {
  upgrades: {},
  samples: [
    {
      version: 1,
      body: {
        stem: {
          zh: "训练刚开始时，LoRA 模型的输出与基座完全相同。",
          en: "At the start of training a LoRA model gives exactly the outputs of its base.",
        },
        hints: [{ zh: "看看 $BA$ 是多少。", en: "Look at what $BA$ is." }],
        explanation: { zh: "$B=0$，所以 $BA=0$。", en: "$B=0$, so $BA=0$." },
        holds: true,
        reasons: [
          {
            text: { zh: "$B$ 初始为零", en: "$B$ starts at zero" },
            correct: true,
            feedback: { zh: "对。", en: "Right." },
          },
          {
            text: { zh: "$A$ 和 $B$ 都初始为零", en: "$A$ and $B$ both start at zero" },
            feedback: { zh: "那样就学不动了。", en: "Nothing would ever be learned then." },
          },
          {
            text: { zh: "随机的 $BA$ 会改变输出", en: "A random $BA$ changes the outputs" },
            feedback: { zh: "$B$ 不是随机的。", en: "$B$ is not random." },
          },
        ],
      },
    },
  ],
};
