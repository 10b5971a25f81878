import type { Versions } from "@/lib/items/contract";

export const versions: Versions = {
  upgrades: {},
  samples: [
    {
      version: 1,
      body: {
        stem: { zh: "一次 LoRA 微调按什么顺序进行？", en: "In which order does a LoRA fine-tuning run go?" },
        hints: [{ zh: "先看哪些参数不再更新。", en: "Begin with what stops being updated." }],
        explanation: {
          zh: "先冻结 $W_0$，再挂上 $A$、$B$ 并训练；合并是训练之后的事。",
          en: "Freeze $W_0$, attach $A$ and $B$, train them; merging comes after training.",
        },
        ends: { first: { zh: "最先", en: "first" }, last: { zh: "最后", en: "last" } },
        steps: [
          { id: "freeze", text: { zh: "冻结 $W_0$", en: "Freeze $W_0$" } },
          { id: "attach", text: { zh: "挂上 $A$ 和 $B$", en: "Attach $A$ and $B$" } },
          { id: "train", text: { zh: "训练 $A$ 和 $B$", en: "Train $A$ and $B$" } },
          { id: "merge", text: { zh: "把 $BA$ 并入 $W_0$", en: "Merge $BA$ into $W_0$" } },
        ],
        slips: [
          {
            id: "merge-first",
            earlier: "merge",
            later: "train",
            feedback: {
              zh: "合并之后就没有可以单独训练的 $BA$ 了。",
              en: "After merging there is no separate $BA$ left to train.",
            },
          },
        ],
      },
    },
  ],
};
