import type { FigureExamples } from "@/lib/figures/contract";

export const examples: FigureExamples = {
  four: {
    data: {
      title: { zh: "两种 4 比特编码的使用比例", en: "How two 4-bit codes are used" },
      blockSize: 64,
      codes: [
        { label: { zh: "NF4", en: "NF4" }, levels: "normal-float-4" },
        { label: { zh: "三个电平", en: "three levels" }, levels: [-1, 0, 1] },
      ],
    },
  },
};
