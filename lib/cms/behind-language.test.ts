import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { behindLanguage } from "@/lib/cms/behind-language";

const base = { title: { zh: "秩", en: "Rank" }, body: { choices: [{ text: { zh: "一", en: "One" } }] } };
const after = (next: unknown, was: "zh" | "en" | null = null, othersHold = false) =>
  behindLanguage({ base, next, was, othersHold });
const titled = (zh: string, en: string) => ({ ...base, title: { zh, en } });

describe("the language that is behind", () => {
  it("is the one that did not follow", () => {
    expect(after(titled("矩阵的秩", "Rank"))).toBe("en");
    expect(after(titled("秩", "Rank of a matrix"))).toBe("zh");
  });

  it("is none when both changed, when neither did, when spaces did, and for a first revision", () => {
    expect(after(titled("矩阵的秩", "Rank of a matrix"))).toBeNull();
    expect(after(base)).toBeNull();
    expect(after(titled(" 秩", "Rank\n"))).toBeNull();
    expect(behindLanguage({ base: undefined, next: base, was: null, othersHold: false })).toBeNull();
  });

  it("is found place by place", () => {
    const mixed = {
      title: { zh: "秩", en: "Rank of a matrix" },
      body: { choices: [{ text: { zh: "二", en: "One" } }] },
    };
    expect(after(mixed)).toBe("en");
  });

  it("counts a text that was added in one language alone", () => {
    const added = { ...base, body: { choices: [...base.body.choices, { text: { zh: "二", en: "" } }] } };
    expect(after(added)).toBe("en");
  });

  it("stays behind until it catches up, or its author says that it holds", () => {
    expect(after(base, "en")).toBe("en");
    expect(after(titled("矩阵的秩", "Rank"), "en")).toBe("en");
    expect(after(titled("秩", "Rank of a matrix"), "en")).toBeNull();
    expect(after(titled("矩阵的秩", "Rank of a matrix"), "en")).toBeNull();
    expect(after(titled("矩阵的秩", "Rank"), "en", true)).toBeNull();
  });

  it("is never a language that alone was changed, nor any when all places changed in both", () => {
    const text = fc.record({ zh: fc.string(), en: fc.string() });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), fc.array(text, { maxLength: 6 }), (one, two) => {
        const onlyZh = one.map((each, index) => ({ zh: two[index]?.zh ?? each.zh, en: each.en }));
        expect(behindLanguage({ base: one, next: onlyZh, was: null, othersHold: false })).not.toBe("zh");
        const both = one.map(({ zh, en }) => ({ zh: `${zh}甲`, en: `${en} a` }));
        expect(behindLanguage({ base: one, next: both, was: null, othersHold: false })).toBeNull();
      }),
    );
  });
});
