import type { FigureExamples } from "@/lib/figures/contract";

/** Families of models with what tells them apart. */
export const examples: FigureExamples = {
  families: {
    data: {
      title: { zh: "几个模型家族的结构", en: "How some families of models are built" },
      columns: [
        { id: "model", label: { zh: "模型", en: "Model" } },
        { id: "attention", label: { zh: "注意力", en: "Attention" } },
        { id: "position", label: { zh: "位置编码", en: "Position" } },
        { id: "tokens", label: { zh: "训练词元数", en: "Training tokens" }, align: "end" },
        { id: "licence", label: { zh: "许可", en: "Licence" } },
      ],
      rows: [
        {
          cells: {
            model: "Llama 3 8B",
            attention: "GQA",
            position: "RoPE",
            tokens: { zh: "15 万亿", en: "15T" },
            licence: { zh: "社区许可", en: "community licence" },
          },
          source: "https://arxiv.org/abs/2407.21783",
          read: "2026-11",
        },
        {
          cells: {
            model: "Mistral 7B",
            attention: ["GQA", { zh: "滑动窗口", en: "sliding window" }],
            position: "RoPE",
            licence: "Apache-2.0",
          },
          source: "https://arxiv.org/abs/2310.06825",
          read: "2026-11",
        },
        {
          cells: {
            model: "BLOOM 176B",
            attention: "MHA",
            position: "ALiBi",
            tokens: { zh: "3660 亿", en: "366B" },
            licence: "RAIL",
          },
          source: "https://arxiv.org/abs/2211.05100",
          read: "2026-11",
        },
      ],
      filter: ["attention", "position"],
    },
  },
};
