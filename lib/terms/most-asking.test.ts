import { describe, expect, it } from "vitest";
import type { Curriculum } from "@/lib/content/schema";
import { mostAskingChapters } from "@/lib/terms/most-asking";

const chapter = (slug: string, ...questions: string[][]): Curriculum["chapters"][number] => ({
  ...{ number: 1, slug, track: "foundations", title: { zh: slug, en: slug } },
  questions: questions.map((concepts, index) => ({ id: `${slug}-${index}`, concepts, difficulty: 1 })),
});
const resolve = (name: string) => (name === "nobody" ? undefined : name.replace("alias", "lora"));

describe("mostAskingChapters", () => {
  it("takes the chapter with most questions on a concept, and the earlier of two that tie", () => {
    const chapters = [
      chapter("first", ["lora"], ["rope"]),
      chapter("second", ["lora", "alias"], ["alias"]),
      chapter("third", ["rope"], ["nobody"]),
    ];
    expect([...mostAskingChapters(chapters, resolve)]).toEqual([
      ["lora", "second"],
      ["rope", "first"],
    ]);
  });
});
