import { expect, it } from "vitest";
import { listTopics } from "@/lib/progress/calibration-topics";
import type { Subjects } from "@/lib/progress/subjects";

const subjects: Subjects = {
  tracks: [{ slug: "tuning", title: "Fine-tuning" }],
  chapters: { lora: "LoRA" },
  items: {},
  concepts: { rank: { name: "Rank", track: "tuning" } },
};

it("gives everything, then each track, chapter and concept that has answers, those with most first", () => {
  const groups = [
    { chapter: "lora", concepts: ["rank", "unnamed"], certainty: 75, answers: 3, right: 2 },
    { chapter: "lora", concepts: ["rank"], certainty: 50, answers: 1, right: 1 },
    { chapter: "elsewhere", concepts: [], certainty: 10, answers: 2, right: 0 },
  ];
  const topics = listTopics(groups, subjects, { lora: "tuning" });
  expect(topics.map(({ id, name, calibration: { answers } }) => [id, name, answers])).toEqual([
    ["all", undefined, 6],
    ["track:tuning", "Fine-tuning", 4],
    ["chapter:lora", "LoRA", 4],
    ["chapter:elsewhere", "elsewhere", 2],
    ["concept:rank", "Rank", 4],
    ["concept:unnamed", "unnamed", 3],
  ]);
  expect(listTopics([], subjects, {})).toEqual([]);
});
