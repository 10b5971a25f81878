import { describe, expect, test } from "vitest";
import type { Locale } from "@/lib/core/locale";
import { fixtures } from "@/lib/items/big-o/fixtures";
import { grader } from "@/lib/items/big-o/grade.server";
import Player from "@/lib/items/big-o/player";
import { kind, type Answer } from "@/lib/items/big-o/type";
import { showPlayer } from "@/tests/support/show-player";

const item = fixtures.sameItemOtherKey[0];
const show = (locale: Locale, answer?: Answer, marked = false) =>
  showPlayer({ kind, grader, Player, item }, { locale, marked, ...(answer && { answer: () => answer }) });

describe("the player", () => {
  test("says which variable never outgrows which", () => {
    expect(show("en")).toContain("Take r ≤ d.");
    expect(show("zh")).toContain("设 r ≤ d。");
  });

  test("draws the order as it is read", () => {
    expect(show("en", { text: "Ｏ（ｎ²ｄ）" })).toContain('<span class="sr-only">n^2·d</span>');
  });

  test("says what it cannot compare", () => {
    expect(show("en", { text: "2^n" })).toContain("Only sums and products of powers and logarithms");
  });

  test("shows what the answer comes to, the slip and the right order once it was marked", () => {
    const html = show("en", { text: "3 n^2 d + n" }, true);
    expect(html).toContain("Without constants and lower-order terms, you wrote");
    expect(html).toContain("Projections are missing.");
    expect(html).toContain('<span class="sr-only">n^2·d + n·d^2</span>');
  });
});
