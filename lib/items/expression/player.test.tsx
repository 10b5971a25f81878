import { describe, expect, test } from "vitest";
import type { Locale } from "@/lib/core/locale";
import { FORMULA_PROBLEMS } from "@/lib/formula/formula";
import { fixtures } from "@/lib/items/expression/fixtures";
import { grader } from "@/lib/items/expression/grade.server";
import Player from "@/lib/items/expression/player";
import { kind, type Answer } from "@/lib/items/expression/type";
import en from "@/messages/en.json";
import { showPlayer } from "@/tests/support/show-player";

const item = fixtures.sameItemOtherKey[0];
const show = (locale: Locale, answer?: Answer, marked = false) =>
  showPlayer({ kind, grader, Player, item }, { locale, marked, ...(answer && { answer: () => answer }) });

describe("the player", () => {
  test("lists the names, each a button that writes it, and describes the field by them", () => {
    const html = show("en");
    expect(html).toContain('aria-label="Write H_kv"');
    expect(html).toContain("<p>key/value heads</p>");
    expect(html).toContain('aria-describedby="q-names q-reading"');
  });

  test("draws what it reads, and says it in words for a screen reader", () => {
    const html = show("en", { text: "2 L Hkv" });
    expect(html).toContain('<span class="sr-only">2·L·H_kv</span>');
    expect(html).toContain("<msub><mi>H</mi><mi>kv</mi></msub>");
  });

  test.each([
    ["2 L k", "k is none of the names: L, H_kv, D, T, b."],
    ["2 L +", "Something is missing at the end."],
    ["L ? D", "? cannot stand here."],
  ])("says why %s cannot be read", (text, message) => expect(show("en", { text })).toContain(message));

  test("shows the slip and the right formula in place once it was marked", () => {
    const html = show("zh", { text: "L Hkv D T b" }, true);
    expect(html).toContain("漏了 V。");
    expect(html).toContain('<span class="sr-only">2·L·H_kv·D·T·b</span>');
    expect(html).not.toContain("<button");
  });

  test("draws a fraction, a power and a long formula as text", () => {
    expect(show("en", { text: "D/(T b)" })).toContain(
      "<mfrac><mi>D</mi><mrow><mi>T</mi><mo>·</mo><mi>b</mi></mrow></mfrac>",
    );
    expect(show("en", { text: "D^(T+1)" })).toContain("<msup><mi>D</mi><mrow>");
    expect(show("en", { text: "L+D+T+b+L+D+T+b+L+D+T+b+L+D+T" })).toContain('<span class="font-mono">L + D');
  });

  test("escapes what was typed", () => {
    expect(show("en", { text: '"><img src=x>' })).not.toContain("<img");
  });
});

test("every problem has its words", () => {
  expect(Object.keys(en.items.formula.problem).toSorted()).toEqual([...FORMULA_PROBLEMS].toSorted());
});
