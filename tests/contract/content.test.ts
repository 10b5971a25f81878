import { describe, expect, it } from "vitest";
import { checkContent } from "@/lib/content/check/check-content";
import { formatProblem } from "@/lib/content/problem";
import { getChapter } from "@/lib/content/server/get-chapter";
import { getTable } from "@/lib/content/server/get-table";
import { readContentFiles } from "@/lib/content/server/content-folder";
import { listWrittenChapters } from "@/lib/content/server/list-written-chapters";
import { figures } from "@/lib/figures/figures.generated";
import { kinds } from "@/lib/items/kinds.generated";

describe("content/", () => {
  const report = checkContent(readContentFiles(), { kinds, figures }, new Date());

  it("has no error", () => {
    expect(report.problems.filter(({ severity }) => severity === "error").map(formatProblem)).toEqual([]);
  });

  it("holds at least one written chapter", () => {
    expect(report.counts.chapters).toBeGreaterThan(0);
    expect(listWrittenChapters()).toHaveLength(report.counts.chapters);
  });

  it("gives every written chapter to the site, both languages in step", () => {
    for (const { slug, questions } of listWrittenChapters()) {
      const chapter = getChapter(slug);
      expect(chapter?.questions.map(({ id }) => id).toSorted()).toEqual(questions.map(({ id }) => id).toSorted());
      expect(chapter?.lesson.zh.headings.map(({ id }) => id)).toEqual(chapter?.lesson.en.headings.map(({ id }) => id));
    }
  });

  it("gives the rows of its tables to the site", () => {
    const rows = getTable("model-configs");
    expect(rows.find(({ id }) => id === "meta-llama/Meta-Llama-3-8B")).toMatchObject({ checked: true });
    expect(() => getTable("no-such-table")).toThrow("no-such-table.yaml is missing");
  });

  it("knows no chapter that is not written", () => {
    expect(getChapter("no-such-chapter")).toBeNull();
  });
});
