import type { Versions } from "@/lib/items/contract";

export const versions: Versions = {
  upgrades: {},
  samples: [
    {
      version: 1,
      body: {
        stem: { zh: "NF4 的中间量化码对应哪种分布？", en: "Which distribution do the codes of NF4 follow?" },
        explanation: { zh: "按正态分布的分位数取码。", en: "The codes are quantiles of a normal distribution." },
        answer: { zh: "正态分布", en: "the normal distribution" },
        accept: ["[the] (normal|Gaussian) [distribution]", "正态[分布]", "高斯[分布]"],
        case: "any",
        spelling: "ask",
        slips: [
          {
            id: "uniform",
            match: ["[the] uniform [distribution]", "均匀[分布]"],
            share: 0,
            feedback: { zh: "那是 int4。", en: "That is int4." },
          },
        ],
      },
    },
  ],
};
