import type { CmsDocument } from "@/lib/cms/schema";

/** A single choice that the linter finds nothing wrong with, about whatever `subject` says. */
export function wholeDocument(subject = "rank", change: Partial<CmsDocument> = {}): CmsDocument {
  const name = subject.replaceAll(/[^a-z]/g, " ");
  const choice = (zh: string, en: string, correct = false) => ({
    text: { zh, en },
    ...(correct && { correct: true }),
    feedback: { zh: `说的是${zh}，与 \`${name}\` 有关。`, en: `That is ${en}, which concerns \`${name}\`.` },
  });
  return {
    ...{
      kind: "single-choice",
      version: 1,
      use: "practice",
      title: { zh: `题目 \`${name}\``, en: `Item \`${name}\`` },
    },
    ...{
      questions: ["what-is-lora"],
      difficulty: 2,
      sources: ["hu-2021"],
      reviewed: "2026-11",
      lab: null,
      edition: 1,
      round: null,
    },
    body: {
      stem: { zh: `关于 \`${name}\`，哪个矩阵初始化为零？`, en: `About \`${name}\`: which matrix starts at zero?` },
      hints: [],
      explanation: {
        zh: "升维矩阵从零开始，更新也就从零开始。",
        en: "The up matrix starts at zero, and so does the update.",
      },
      order: "shuffled",
      choices: [
        choice("升维矩阵", "the up matrix", true),
        choice("降维矩阵", "the down matrix"),
        choice("原矩阵", "the base"),
      ],
    },
    ...change,
  };
}
