import type { FigureExamples } from "@/lib/figures/contract";

const lane = (rank: number, micro = 4) => ({
  label: { zh: `第 ${rank} 级`, en: `stage ${rank}` },
  spans: [
    ...Array.from({ length: micro }, (_, index) => ({
      from: rank + index,
      to: rank + index + 1,
      text: `F${index}`,
      tone: "soft",
    })),
    ...Array.from({ length: micro }, (_, index) => {
      const from = micro + 3 + (3 - rank) * 2 + index * 2;
      return { from, to: from + 2, text: `B${index}`, tone: "accent" };
    }),
  ],
});

/** A pipeline schedule, and dated events. */
export const examples: FigureExamples = {
  gpipe: {
    data: {
      title: {
        zh: "GPipe：4 级流水线、4 个微批次的时间表",
        en: "GPipe: the schedule of 4 stages with 4 micro-batches",
      },
      axis: { zh: "时间（以一次前向为 1）", en: "time (one forward pass is 1)" },
      lanes: [0, 1, 2, 3].map((rank) => lane(rank)),
      legend: [
        { tone: "soft", label: { zh: "前向", en: "forward" } },
        { tone: "accent", label: { zh: "反向，耗时约两倍", en: "backward, which takes about twice as long" } },
      ],
    },
  },
  history: {
    data: {
      title: { zh: "从 Transformer 到指令微调", en: "From the Transformer to instruction tuning" },
      events: [
        {
          at: "2017-06",
          text: "Transformer",
          note: { zh: "只有注意力，没有循环", en: "attention alone, without recurrence" },
        },
        { at: "2018-10", text: "BERT", tone: "green" },
        { at: "2020-05", text: "GPT-3" },
        {
          at: "2022-03",
          text: "InstructGPT",
          note: { zh: "监督微调、奖励模型、PPO 三步走", en: "supervised tuning, a reward model, then PPO" },
          tone: "hatch",
        },
      ],
      legend: [
        { tone: "accent", label: { zh: "仅解码器", en: "decoder only" } },
        { tone: "green", label: { zh: "仅编码器", en: "encoder only" } },
      ],
    },
  },
};
