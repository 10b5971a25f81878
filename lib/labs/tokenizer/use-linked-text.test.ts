import { expect, it } from "vitest";
import { fitsLink } from "@/lib/labs/tokenizer/use-linked-text";
import { MAX_LINKED, meta } from "@/lib/labs/tokenizer/meta";
import { writeLink } from "@/lib/labs/link";

it("a text is measured as a link writes it: a Chinese character takes nine places", () => {
  expect(fitsLink("词".repeat(100), 910)).toBe(true);
  expect(fitsLink("词".repeat(100), 900)).toBe(false);
  expect(fitsLink("\ud800", 100)).toBe(true);
});

it("a link in which every text is as long as it may be stays below what servers refuse", () => {
  const full = (most: number) => "词".repeat(Math.floor((most - 1) / 9));
  const texts = { own: full(MAX_LINKED.own), zh: full(MAX_LINKED.zh), en: full(MAX_LINKED.en) };
  const state = { ...meta.state.parse({ source: "own" }), ...texts, compared: full(MAX_LINKED.compared) };
  for (const [name, text] of Object.entries(texts)) expect(fitsLink(text, MAX_LINKED[name as "own"])).toBe(true);
  expect(writeLink(meta, state).toString().length).toBeLessThan(7000);
});
