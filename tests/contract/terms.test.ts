import { describe, expect, it } from "vitest";
import { createConceptResolver } from "@/lib/content/concept-resolver";
import { getConcepts } from "@/lib/content/server/get-concepts";
import { listWrittenChapters } from "@/lib/content/server/list-written-chapters";
import { LOCALES } from "@/lib/core/locale";
import { getLessonTerms } from "@/lib/terms/server/get-lesson-terms";
import { listGlossary } from "@/lib/terms/server/list-glossary";
import { listTerms } from "@/lib/terms/server/list-terms";

const lessons = listWrittenChapters().flatMap(({ slug }) => LOCALES.map((locale) => ({ slug, locale })));

describe("the glossary", () => {
  it("defines in both languages every concept that a written chapter asks for", () => {
    const resolve = createConceptResolver(getConcepts());
    const asked = listWrittenChapters().flatMap(({ questions }) =>
      questions.flatMap(({ concepts }) => concepts.map(resolve)),
    );
    const defined = new Map(listTerms().map(({ id, definition }) => [id, definition]));
    for (const slug of new Set(asked)) {
      for (const locale of LOCALES) expect(defined.get(slug ?? "")?.[locale].length, slug).toBeGreaterThan(5);
    }
  });

  it("says each thing in a sentence or two", () => {
    for (const { id, definition } of listTerms()) {
      expect(definition.zh.length, id).toBeLessThanOrEqual(140);
      expect(definition.en.length, id).toBeLessThanOrEqual(320);
    }
  });

  it.each(LOCALES)("lists everything once, with a place, in the order of the language (%s)", (locale) => {
    const entries = listGlossary(locale);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(listTerms().length);
    expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length);
    const names = entries.map(({ name }) => name);
    const [first, second] = locale === "zh" ? ["残差连接", "滑动窗口注意力"] : ["Adapter tuning", "YaRN"];
    expect(names.indexOf(first)).toBeGreaterThanOrEqual(0);
    expect(names.indexOf(first)).toBeLessThan(names.indexOf(second));
    for (const { place } of entries) expect(place.text).not.toBe("");
  });
});

describe("the terms of a lesson", () => {
  it.each(lessons)("$slug ($locale) come with what their cards show, in a small file", ({ slug, locale }) => {
    const terms = getLessonTerms(slug, locale) ?? [];
    expect(terms.length).toBeGreaterThan(5);
    for (const { section, place } of terms) {
      if (section !== undefined) expect(place.href).toBe(`/${locale}/chapters/${slug}#${section}`);
    }
    expect(Buffer.byteLength(JSON.stringify(terms))).toBeLessThan(24_000);
  });

  it("leave out what the lesson speaks of as a whole", () => {
    const ids = getLessonTerms("lora", "zh")?.map(({ id }) => id);
    expect(ids).toContain("svd");
    expect(ids).not.toContain("lora");
  });

  it("are found in Chinese texts by their English forms too", () => {
    expect(getLessonTerms("llm-behaviour", "zh")?.find(({ id }) => id === "rope")?.forms).toContain("RoPE");
  });

  it("are none where there is no lesson", () => {
    expect(getLessonTerms("inference", "en")).toBeNull();
  });
});
