import { expect, it } from "vitest";
import { nameQuizzes } from "@/lib/quizzes/quiz-names";

const both = (text: string) => ({ zh: `${text}（中）`, en: text });
const concept = (slug: string, aliases: string[] = []) => ({
  ...{ slug, aliases, parent: null, name: both(slug.toUpperCase()), definition: both("…") },
});
const question = (id: string, concepts: string[]) => ({ id, concepts, difficulty: 1 });

it("names the written chapters and the canonical concepts that they ask for, each once", () => {
  const chapters = [
    { slug: "lora", title: both("LoRA"), questions: [question("a", ["lora", "low-rank"]), question("b", ["rank"])] },
  ];
  const names = nameQuizzes(chapters, [concept("lora"), concept("rank", ["low-rank"]), concept("moe")], "en");
  expect(names).toEqual({ chapters: { lora: "LoRA" }, concepts: { lora: "LORA", rank: "RANK" } });
});
