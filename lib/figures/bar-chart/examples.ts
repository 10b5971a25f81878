import type { FigureExamples } from "@/lib/figures/contract";

const text = (zh: string, en: string) => ({ zh, en });

/** Two series in two bars, with a line to compare with. */
export const examples: FigureExamples = {
  memory: {
    data: {
      title: text("训练时的模型状态", "Model states while training"),
      unit: text("GB", "GB"),
      digits: 1,
      series: [
        { id: "weights", label: text("训练的权重", "trained weights"), tone: "soft" },
        { id: "optimizer", label: text("优化器状态", "optimizer state"), tone: "accent" },
      ],
      bars: [
        { label: text("全量微调", "Full fine-tuning"), values: { weights: 16.1, optimizer: 96.4 } },
        { label: text("LoRA（bf16 基座）", "LoRA (bf16 base)"), values: { weights: 16.2 } },
      ],
      markers: [{ label: text("80 GB 显卡", "80 GB card"), value: 80 }],
    },
  },
};
