import type { Versions } from "@/lib/items/contract";

export const versions: Versions = {
  upgrades: {},
  samples: [
    {
      version: 1,
      body: {
        stem: { zh: "3,670,016 个 fp32 参数占多少字节？", en: "How many bytes do 3,670,016 fp32 parameters take?" },
        hints: [{ zh: "fp32 每个 4 字节。", en: "fp32 takes 4 bytes each." }],
        explanation: { zh: "$3670016\\times4$ 字节。", en: "$3670016\\times4$ bytes." },
        dimension: "bytes",
        answer: "14 MiB",
        tolerance: { relative: 0.01 },
        unit: "required",
        slips: [
          {
            id: "half-precision",
            value: "7 MiB",
            tolerance: { absolute: "10 KiB" },
            share: 0.5,
            feedback: { zh: "这是 fp16。", en: "That is fp16." },
          },
        ],
        display: { unit: "MiB" },
      },
    },
  ],
};
