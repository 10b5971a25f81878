import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeName, problemOfName } from "@/lib/core/visible-name";

describe("a name", () => {
  it.each(["大模型读书会（周三）", "Équipe Nº 7", "КМБ-группа", "Ομάδα α", "LLM 学习 λ", "R&D 🚀", "Tiếng Việt"])(
    "can be %s",
    (name) => expect(problemOfName(normalizeName(name))).toBeUndefined(),
  );

  it.each([
    ["a\u202eb", "invisible"],
    ["a\u0000b", "invisible"],
    ["\u3164", "invisible"],
    ["a\u200bb", "invisible"],
    ["Аdmin", "look-alike"], // Cyrillic А
    ["gοοgle", "look-alike"], // Greek ο
    ["!!! ---", "no-letter"],
    ["Z\u0300\u0301\u0302\u0303a", "stacked-marks"],
  ])("cannot be %j: %s", (name, problem) => expect(problemOfName(normalizeName(name))).toBe(problem));

  it("is kept in plain letters, with its own punctuation", () => {
    expect(normalizeName("  Ａｄｍｉｎ \n ② （甲）")).toBe("Admin 2 （甲）");
    expect(normalizeName("𝐀𝐝𝐦𝐢𝐧")).toBe("Admin");
  });

  it("is the same however often it is made plain", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = normalizeName(text);
        expect(normalizeName(once)).toBe(once);
      }),
    );
  });
});
