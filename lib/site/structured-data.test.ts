import { expect, it } from "vitest";
import { lessonData } from "@/lib/site/structured-data";

it("a lesson says what it is and where it stands, in its language", () => {
  const facts = {
    locale: "zh",
    chapter: { summary: { zh: "低秩", en: "low rank" }, minutes: 35, reviewed: "2026-11" },
    entry: { slug: "lora", title: { zh: "LoRA 系列", en: "The LoRA family" } },
  } as unknown as Parameters<typeof lessonData>[0];
  const { "@graph": graph } = lessonData(facts, "章节") as { "@graph": Record<string, unknown>[] };
  expect(graph[0]).toMatchObject({
    ...{ "@type": "LearningResource", name: "LoRA 系列", description: "低秩", inLanguage: "zh-Hans" },
    ...{ timeRequired: "PT35M", dateModified: "2026-11" },
  });
  expect(graph[1]?.["itemListElement"]).toEqual([
    expect.objectContaining({ position: 1, name: "Warmup" }),
    expect.objectContaining({ position: 2, name: "章节" }),
    expect.objectContaining({ position: 3, name: "LoRA 系列", item: graph[0]?.["url"] }),
  ]);
});
