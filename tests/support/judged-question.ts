import type { JudgedAnswer, JudgedQuestion } from "@/lib/judges/contract";
import type { Reply } from "@/lib/judges/endpoint/reply";

const both = (zh: string, en: string) => ({ zh, en });

/** A question with three points and a misconception that costs something, for tests of judges. */
export const QUESTION: JudgedQuestion = {
  stem: both("LoRA 训练的是什么？", "What does LoRA train?"),
  modelAnswer: both("基座冻结，只训练低秩的 BA。", "The base is frozen; only the low-rank BA is trained."),
  points: [
    { id: "frozen", weight: 2, text: both("基座的权重冻结", "The weights of the base are frozen") },
    { id: "update", weight: 3, text: both("只训练低秩的更新 BA", "Only the low-rank update BA is trained") },
    { id: "merge", weight: 1, text: both("训练完可以合并", "Afterwards it can be merged") },
  ],
  misconceptions: [
    {
      ...{ id: "faster", text: both("LoRA 让推理更快", "LoRA makes inference faster") },
      ...{ correction: both("合并后速度不变", "Merged, it is as fast as before"), cost: 1 },
    },
  ],
};

export const answerOf = (...texts: string[]): JudgedAnswer => ({
  texts: texts.map((text, index) => ({ event: 2 * index + 2, text })),
  locale: /\p{Script=Han}/u.test(texts.join("")) ? "zh" : "en",
});

/** What an obedient model says: everything found, with these words as the evidence of all of it. */
export const allFound = (...quotes: string[]): Reply => ({
  points: QUESTION.points.map(({ id }) => ({ id, status: "found", quotes, reason: "" })),
  misconceptions: QUESTION.misconceptions.map(({ id }) => ({ id, raised: false, quotes: [], reason: "" })),
});
