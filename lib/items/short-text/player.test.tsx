import { describe, expect, test } from "vitest";
import type { Locale } from "@/lib/core/locale";
import { showPlayer } from "@/tests/support/show-player";
import { fixtures } from "@/lib/items/short-text/fixtures";
import { grader } from "@/lib/items/short-text/grade.server";
import Player from "@/lib/items/short-text/player";
import { kind, type Answer } from "@/lib/items/short-text/type";

const item = fixtures.sameItemOtherKey[0];
const show = (locale: Locale, answer?: Answer, marked = false) =>
  showPlayer({ kind, grader, Player, item }, { locale, marked, ...(answer && { answer: () => answer }) });

describe("the player", () => {
  test("has a labelled field and says what does not matter", () => {
    const html = show("en");
    expect(html).toContain('<label for="q-input"');
    expect(html).toContain('aria-describedby="q-reading"');
    expect(html).toContain("Upper and lower case, spaces and hyphens do not matter.");
    expect(show("zh")).toContain("大小写、空格和连字符都不影响判分。");
  });

  test("shows the slip and the right answer in place once it was marked", () => {
    const html = show("en", { text: "adapter" }, true);
    expect(html).toContain("That is the wider class.");
    expect(html).toContain("Low-rank adaptation (LoRA)");
    expect(html).toMatch(/<input[^>]*readonly/i);
  });

  test("escapes what was typed", () => {
    expect(show("en", { text: '"><img src=x>' })).not.toContain("<img");
  });
});
