import { describe, expect, it } from "vitest";
import { findItemPlace } from "@/lib/content/server/find-item-place";
import { listChapterItems } from "@/lib/content/server/list-chapter-items";

describe("findItemPlace", () => {
  it("says of every item of content/ what the parsed lessons say", () => {
    for (const { chapter, placed } of listChapterItems())
      for (const { id, section } of placed)
        expect(findItemPlace(chapter.slug, id), id).toEqual({ section, isQuiz: section === "quiz" });
  });

  it("knows no place of what the files do not have", () => {
    expect(findItemPlace("lora", "made-in-the-editor")).toBeUndefined();
    expect(findItemPlace("no-such-chapter", "lora-what-is-low-rank")).toBeUndefined();
  });
});
