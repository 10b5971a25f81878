import type { FigureExamples } from "@/lib/figures/contract";

/** Memory of mixed-precision training by stage of ZeRO, as its paper counts it. */
export const examples: FigureExamples = {
  zero: {
    data: {
      title: { zh: "各 ZeRO 阶段每张卡上的模型状态", en: "Model states on each card by stage of ZeRO" },
      dimension: "bytes",
      unit: "GB",
      let: { n: 7.5e9, gpus: 64 },
      parts: [
        { id: "weights", label: { zh: "参数（bf16）", en: "weights (bf16)" }, tone: "soft" },
        { id: "gradients", label: { zh: "梯度", en: "gradients" }, tone: "hatch" },
        { id: "optimizer", label: { zh: "优化器状态", en: "optimizer states" }, tone: "accent" },
      ],
      bars: [
        {
          label: { zh: "数据并行", en: "Data parallel" },
          values: { weights: "2 * n", gradients: "2 * n", optimizer: "12 * n" },
        },
        { label: "ZeRO-1", values: { weights: "2 * n", gradients: "2 * n", optimizer: "12 * n / gpus" } },
        { label: "ZeRO-2", values: { weights: "2 * n", gradients: "2 * n / gpus", optimizer: "12 * n / gpus" } },
        {
          label: "ZeRO-3",
          values: { weights: "2 * n / gpus", gradients: "2 * n / gpus", optimizer: "12 * n / gpus" },
          note: {
            zh: "参数用到时才收集，通信多出一半",
            en: "Weights are gathered when they are needed: half as much traffic again",
          },
        },
      ],
      markers: [{ label: { zh: "一张 80 GB 显卡", en: "one 80 GB card" }, value: "80 GB" }],
    },
  },
};
