const both = (text: string) => ({ zh: text, en: text });

/** An open question with a heavy and a light point, a misconception, and a follow-up for each. */
export const OPEN_BODY = {
  stem: { zh: "LoRA 为什么不增加推理延迟？", en: "Why does LoRA add no latency?" },
  hints: [],
  explanation: both("The explanation is secret."),
  modelAnswer: both("The update merges into the base weights, so the shapes stay as they are."),
  rubric: [
    { id: "merge", weight: 4, text: both("It merges"), parts: { merge: ["merges", "合并"] } },
    { id: "shape", weight: 2, text: both("Shapes stay"), parts: { shape: ["shapes stay", "形状不变"] } },
    { id: "rank", weight: 1, text: both("Low rank"), parts: { rank: ["low rank", "低秩"] } },
  ],
  followUps: [
    { text: both("FOLLOW-UP about shapes"), when: { missed: "shape" } },
    { text: both("FOLLOW-UP about merging"), when: { missed: "merge" } },
    { text: both("FOLLOW-UP about the misconception"), when: { raised: "slower" } },
    { text: both("FOLLOW-UP for depth") },
  ],
  misconceptions: [
    {
      id: "slower",
      text: both("It slows serving"),
      correction: both("It does not."),
      said: ["always slower"],
      cost: 2,
    },
  ],
};

/** An answer that says nothing of the rubric, and is long enough not to be asked to go on. */
export const LONG =
  "I would look at how the adapter is placed next to the frozen matrix and what the forward pass does with it.";
