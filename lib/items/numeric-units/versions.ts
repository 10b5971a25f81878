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
    {
      version: 1,
      body: {
        stem: { zh: "秩 {{r}} 的 {{model}}？", en: "{{model}} at rank {{r}}?" },
        explanation: { zh: "${{r * d}}$", en: "${{r * d}}$" },
        dimension: "count",
        answer: "{{n}}",
        slips: [{ id: "one", value: "{{n / 2}}", feedback: { zh: "一半。", en: "Half." } }],
        variants: {
          parameters: [
            { name: "r", of: [8, 16] },
            { name: "extra", from: 1, to: 3, step: 1 },
            {
              rows: [
                { model: { zh: "甲", en: "One" }, d: 64 },
                { model: { zh: "乙", en: "Two" }, d: 128 },
              ],
            },
          ],
          let: [{ name: "n", value: "r * d + extra" }],
          between: { min: "100", max: "1e6" },
        },
      },
    },
  ],
};
