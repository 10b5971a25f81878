import { expect, it } from "vitest";
import { tokenize } from "@/lib/rubric/tokenize";

const keyOf = (word: string) => tokenize(word).tokens[0]?.key;

it.each([
  ["compression", "compressed"],
  ["generation", "generates"],
  ["computation", "computing"],
  ["stability", "stable"],
  ["diversity", "diverse"],
  ["alignment", "aligned"],
  ["improvements", "improves"],
  ["robustness", "robust"],
  ["grew", "grows"],
  ["overwritten", "overwrite"],
  ["criteria", "criterion"],
])("%s and %s are one word", (noun, word) => {
  expect(keyOf(noun)).toBe(keyOf(word));
});

it.each([
  ["activation", "active"],
  ["direction", "direct"],
  ["position", "positive"],
  ["information", "inform"],
  ["hardly", "hard"],
  ["wrongly", "wrong"],
  ["attention", "attend"],
  ["million", "mill"],
])("%s and %s are two", (noun, word) => {
  expect(keyOf(noun)).not.toBe(keyOf(word));
});
