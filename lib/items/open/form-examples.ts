/** What a form can say, each with an answer in either language that it finds. */
export const FORM_EXAMPLES = [
  { means: "words", form: "权重|weights", zh: "权重不变。", en: "The weights stay." },
  { means: "all", form: "冻结|frozen & 权重|weights", zh: "权重被冻结。", en: "The weights are frozen." },
  { means: "glossary", form: "<freeze> & $W0$", zh: "W0 保持不变。", en: "W0 is kept fixed." },
  { means: "formula", form: "$W0+[α/r]BA$", zh: "$W_0 + BA$", en: "W0 + (α/r)·BA" },
  { means: "number", form: "=16.8M±2%", zh: "约 1678 万个参数。", en: "About 16.8 million parameters." },
  { means: "not", form: "not 更快|faster & 推理|inference", zh: "推理不会更快。", en: "Inference is not faster." },
  {
    means: "without",
    form: "适配器|adapter & without 量化|quantised",
    zh: "只训练适配器。",
    en: "An adapter is trained.",
  },
  { means: "scope", form: "A & 随机|random @8", zh: "A 随机初始化。", en: "A starts random." },
  { means: "asked", form: "目标|target & TTFT ?", zh: "TTFT 的目标是多少？", en: "What is the target for TTFT?" },
] as const;
