import { describe, expect, it } from "vitest";
import { isValidPiece, RARE } from "@/lib/tokenizers/valid-piece";

describe("a piece of sentencepiece's trainers", () => {
  it.each(["a", "▁", "▁the", "词元", "ひらがなと漢字", "カタカナー", "e\u0301a", "👷\ufe0f👷", "2026", "a".repeat(16)])(
    "may be %s",
    (piece) => expect(isValidPiece(piece)).toBe(true),
  );

  it.each([
    ["nothing", ""],
    ["two scripts", "a中"],
    ["letters and signs", "a."],
    ["two scripts with a mark between", "e\u0301中"],
    ["a ▁ that is not in front", "a▁"],
    ["a rare character", `a${RARE}`],
    ["more than 16 characters", "a".repeat(17)],
  ])("may not be %s", (_, piece) => expect(isValidPiece(piece)).toBe(false));
});
