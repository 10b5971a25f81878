import { describe, expect, test } from "vitest";
import type { Locale } from "@/lib/core/locale";
import { fixtures } from "@/lib/items/tensor-shape/fixtures";
import { grader } from "@/lib/items/tensor-shape/grade.server";
import Player from "@/lib/items/tensor-shape/player";
import { kind, type Answer } from "@/lib/items/tensor-shape/type";
import { showPlayer } from "@/tests/support/show-player";

const item = fixtures.sameItemOtherKey[0];
const show = (locale: Locale, answer?: Answer, marked = false) =>
  showPlayer({ kind, grader, Player, item }, { locale, marked, ...(answer && { answer: () => answer }) });

describe("the player", () => {
  test.each([
    ["en", "B, Hkv", "[B, H_kv]: 2 axes"],
    ["zh", "（B，T，D）", "[B, T, D]：3 个轴"],
    ["en", "[B,,T]", "There is nothing between two commas."],
    ["en", "[B, X]", "X is none of the names: B, H_kv, T, D."],
  ] as const)("in %s reads %s as %s", (locale, text, reading) => expect(show(locale, { text })).toContain(reading));

  test("marks each axis in its place, says what is off, and shows the right shape", () => {
    const html = show("en", { text: "[B, T, H_kv, D]" }, true);
    expect(html.split("right in its place")).toHaveLength(3);
    expect(html.split("wrong in its place")).toHaveLength(3);
    expect(html).toContain("The axes are right, but not in this order.");
    expect(html).toContain("[B, H_kv, T, D]");
  });

  test("never sends the number of a symbol", () => {
    expect(JSON.stringify(kind.toPublic(item, "en", (text) => text))).not.toContain("128");
  });
});
