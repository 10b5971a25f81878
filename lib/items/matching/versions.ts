import type { Versions } from "@/lib/items/contract";

export const versions: Versions = {
  upgrades: {},
  samples: [
    {
      version: 1,
      body: {
        stem: { zh: "每个量各是多少？", en: "How large is each quantity?" },
        hints: [{ zh: "$B$ 是 $d\\times r$，$A$ 是 $r\\times k$。", en: "$B$ is $d\\times r$, $A$ is $r\\times k$." }],
        explanation: { zh: "$A$ 与 $B$ 共 $r(d+k)$ 个数。", en: "$A$ and $B$ hold $r(d+k)$ numbers." },
        pairs: [
          {
            id: "trained",
            prompt: { zh: "训练的参数", en: "Trained parameters" },
            match: { zh: "$r(d+k)$", en: "$r(d+k)$" },
            feedback: { zh: "两个因子相加。", en: "Both factors, added." },
          },
          {
            id: "frozen",
            prompt: { zh: "冻结的参数", en: "Frozen parameters" },
            match: { zh: "$dk$", en: "$dk$" },
            feedback: { zh: "$W_0$ 完整保留。", en: "$W_0$ stays whole." },
          },
          {
            id: "scale",
            prompt: { zh: "缩放系数", en: "Scaling factor" },
            match: { zh: "$\\alpha/r$", en: "$\\alpha/r$" },
            feedback: { zh: "原论文的定义。", en: "As the paper defines it." },
          },
        ],
        distractors: [
          {
            id: "product",
            match: { zh: "$rdk$", en: "$rdk$" },
            feedback: { zh: "没有哪个矩阵这么大。", en: "No matrix is as large as that." },
          },
        ],
        slips: [
          {
            id: "trained-is-full",
            card: "frozen",
            place: "trained",
            feedback: { zh: "这是全量微调的参数量。", en: "That is what full fine-tuning trains." },
          },
        ],
      },
    },
  ],
};
