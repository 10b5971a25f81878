import { describe, expect, test } from "vitest";
import type { Locale } from "@/lib/core/locale";
import { renderMarkdown } from "@/lib/content/markdown";
import { fixtures } from "@/lib/items/cloze/fixtures";
import { grader } from "@/lib/items/cloze/grade.server";
import Player from "@/lib/items/cloze/player";
import { kind, type Answer, type Resolved } from "@/lib/items/cloze/type";
import { showPlayer } from "@/tests/support/show-player";

const item = fixtures.sameItemOtherKey[0];
const show = (locale: Locale, answer?: (reference: Answer, resolved: Resolved) => Answer, marked = false) =>
  showPlayer({ kind, grader, Player, item }, { locale, marked, ...(answer && { answer }), render: renderMarkdown });

describe("the player", () => {
  test("puts a field or a list where each blank stands, in prose and in highlighted code", () => {
    const html = show("en");
    expect(html).toMatch(/LoRA freezes <span><span class="inline-flex[^>]*>.*?<input[^>]*aria-label="Blank 1"/);
    expect(html).toMatch(/<select[^>]*aria-label="Blank 2"/);
    expect(html).toMatch(/<pre[^>]*class="shiki".*<input[^>]*aria-label="Blank 4"/s);
    expect(html).toContain("0 of 4 blanks filled.");
  });

  test("puts the field of a formula's blank below the text, and the number into the formula", () => {
    const html = show("zh");
    expect(html).toMatch(/<ul aria-label="公式里的空".*<input[^>]*aria-label="第 3 空"/s);
    expect(html.split('aria-label="第 3 空"')).toHaveLength(2);
    expect(html).toContain("fbox");
  });

  test("marks each blank in its place, and says below what is right and why", () => {
    const html = show(
      "en",
      (reference, { blanks }) => ({
        blanks: { ...reference.blanks, [blanks[0]!.viewId]: "the adapters", [blanks[3]!.viewId]: "R" },
      }),
      true,
    );
    expect(html).toContain("Blank 1:");
    expect(html).toContain("Upside down 0");
    expect(html).toContain("Blank 4:");
    expect(html).not.toContain("Blank 2:");
    expect(html).toMatch(/<select[^>]*disabled/);
  });

  test("escapes what was typed", () => {
    expect(show("en", (_, { blanks }) => ({ blanks: { [blanks[0]!.viewId]: '"><img src=x>' } }))).not.toContain("<img");
  });
});
