import { describe, expect, it } from "vitest";
import { isOneSlip, stemWord } from "@/lib/core/stem-word";

describe("stemWord", () => {
  it.each([
    ["adapter", "adapters"],
    ["merge", "merged", "merging", "merges"],
    ["freeze", "freezing", "freezes"],
    ["train", "trained", "training", "trains"],
    ["quantise", "quantised", "quantising", "quantize", "quantized", "quantisation", "quantizations"],
    ["swap", "swapped", "swapping"],
    ["copy", "copies"],
    ["random", "randomly"],
    ["model", "model's", "models"],
    ["byte", "bytes"],
  ])("has one spelling for the forms of %s", (...words) => {
    expect(new Set(words.map(stemWord)).size).toBe(1);
  });

  it.each([
    ["loss", "lo"],
    ["string", "str"],
    ["bring", "br"],
    ["need", "ne"],
    ["adapter", "adapted"],
    ["trainer", "training"],
  ])("does not take %s for %s", (one, other) => {
    expect(stemWord(one)).not.toBe(stemWord(other));
  });
});

describe("isOneSlip", () => {
  it.each([
    ["quantizat", "quantzat"],
    ["parameter", "paramter"],
    ["parameter", "paarmeter"],
    ["parameter", "parrameter"],
    ["parameter", "paremeter"],
  ])("forgives %s written as %s", (one, other) => {
    expect(isOneSlip(one, other)).toBe(true);
    expect(isOneSlip(other, one)).toBe(true);
  });

  it.each([
    ["adapter", "adapted"],
    ["training", "straining"],
    ["parameter", "perimeter"],
    ["gradient", "gradual"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(isOneSlip(one, other)).toBe(false);
  });
});
