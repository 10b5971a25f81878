import type { Versions } from "@/lib/items/contract";

export const versions: Versions = {
  upgrades: {},
  samples: [
    {
      version: 1,
      body: {
        stem: { zh: "$B=(1,2)^\\top$，$A=(3,4)$，$BA$ 是什么？", en: "$B=(1,2)^\\top$ and $A=(3,4)$: what is $BA$?" },
        hints: [{ zh: "列乘以行。", en: "A column times a row." }],
        explanation: { zh: "秩为一的外积。", en: "An outer product of rank one." },
        answer: [
          ["3", "4"],
          ["6", "8"],
        ],
        tolerance: { absolute: 0.000001 },
        slips: [
          {
            id: "swapped",
            cells: [
              ["3", "8"],
              ["6", "4"],
            ],
            share: 0,
            feedback: { zh: "第二列反了。", en: "The second column is upside down." },
          },
        ],
      },
    },
  ],
};
