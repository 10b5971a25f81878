import { describe, expect, it } from "vitest";
import { createReportInput } from "@/lib/reports/schema";

const report = (text: string, place: object = { kind: "lesson", chapter: "lora", block: "memory", quote: "so" }) =>
  createReportInput.safeParse({ locale: "en", place, text });

describe("a report", () => {
  it.each([
    ["4 characters and spaces", "  abcd  ", false],
    ["5 characters", "错在这里。", true],
    ["2,000 characters", "a".repeat(2_000), true],
    ["2,001 characters", "a".repeat(2_001), false],
    ["control characters alone", "\u0000\u0007\u0000\u0001\u0002\u0003", false],
  ])("of %s", (_, text, isGood) => expect(report(text).success).toBe(isGood));

  it("keeps line ends and loses what no database keeps", () => {
    expect(report("one\r\ntwo\u0000 three").data?.text).toBe("one\ntwo three");
  });

  it.each([
    ["an anchor that is none", { kind: "lesson", chapter: "lora", block: "a b", quote: "so" }],
    ["no words", { kind: "lesson", chapter: "lora", block: "", quote: " " }],
    ["a path for a chapter", { kind: "lesson", chapter: "../x", block: "", quote: "so" }],
    ["a field too many", { kind: "item", viewId: "v", itemId: "x" }],
  ])("with %s is refused", (_, place) => expect(report("this is wrong", place).success).toBe(false));
});
