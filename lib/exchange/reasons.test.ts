import { describe, expect, it } from "vitest";
import { fateOf, reason, REASONS } from "@/lib/exchange/reasons";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";

describe("the reasons", () => {
  it.each([zh, en])(
    "have a sentence each, which takes a detail where the reason has one",
    ({ exchange: { reasons } }) => {
      expect(Object.keys(reasons).toSorted()).toEqual(Object.keys(REASONS).toSorted());
      for (const [code, { detail }] of Object.entries(REASONS))
        expect([code, reasons[code as keyof typeof reasons].includes("{detail}")]).toEqual([code, detail]);
    },
  );

  it("make an item a changed one by a loss alone", () => {
    expect(fateOf("a", "A", [reason("plain-number"), reason("language-missing")]).fate).toBe("whole");
    expect(fateOf("a", "A", [reason("hints")]).fate).toBe("changed");
  });

  it("are said once", () => {
    expect(
      fateOf("a", "A", [reason("hints"), reason("hints"), reason("tags", "x"), reason("tags", "y")]).reasons,
    ).toEqual([{ code: "hints" }, { code: "tags", detail: "x" }, { code: "tags", detail: "y" }]);
  });
});
