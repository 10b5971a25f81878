import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { getTable } from "@/lib/content/server/get-table";
import { LOCALES } from "@/lib/core/locale";
import { readLink } from "@/lib/labs/link";
import { CountingPart } from "@/lib/labs/lora/counting-part";
import ExperimentPart from "@/lib/labs/lora/experiment/experiment-part";
import { MemoryPart } from "@/lib/labs/lora/memory-part";
import MergePart from "@/lib/labs/lora/merge/merge-part";
import { CUSTOM, meta, type State } from "@/lib/labs/lora/meta";
import { METHODS, STORED, VARIANTS } from "@/lib/labs/lora/names";
import TimelinePart from "@/lib/labs/lora/timeline/timeline-part";
import { RECOMPUTATIONS } from "@/lib/model-arithmetic/activations";
import { MATRICES } from "@/lib/model-arithmetic/decoder-shape";

const facts = meta.selectFacts({ "model-configs": getTable("model-configs") });
const PARTS = { CountingPart, MemoryPart, TimelinePart, MergePart, ExperimentPart };

function show(name: keyof typeof PARTS, state: State, locale: (typeof LOCALES)[number]): string {
  const View = PARTS[name];
  return renderToStaticMarkup(
    <View state={state} facts={facts} locale={locale} idPrefix="x" onState={() => undefined} />,
  );
}

/** Anything that a link can hold, and the ends of every range rather more often. */
const anyLink = fc.record({
  m: fc.constantFrom(CUSTOM, "", ...facts.models.map(({ id }) => id)),
  l: fc.constantFrom("1", "64", "65", "1000"),
  d: fc.constantFrom("1", "4096", "131072"),
  h: fc.constantFrom("1", "1024"),
  kv: fc.constantFrom("1", "1024"),
  hd: fc.constantFrom("1", "4096"),
  f: fc.constantFrom("1", "1048576"),
  vo: fc.constantFrom("1", "10000000"),
  te: fc.constantFrom("0", "1"),
  t: fc.subarray([...MATRICES]).map((names) => names.join(".") || "none"),
  r: fc.constantFrom("1", "8", "1024"),
  va: fc.constantFrom(...VARIANTS),
  at: fc.constantFrom("10", "1000", "100000"),
  ai: fc.constantFrom("0", "45"),
  af: fc.constantFrom("0", "45"),
  tm: fc.constantFrom(...METHODS),
  mb: fc.constantFrom("1", "256"),
  tk: fc.constantFrom("1", "131072"),
  ga: fc.constantFrom("1", "8"),
  gc: fc.constantFrom(...RECOMPUTATIONS),
  po: fc.constantFrom("0", "1"),
  us: fc.constantFrom("1", "10", "1000"),
  mf: fc.constantFrom(...STORED),
});

describe("every part shows numbers", () => {
  for (const name of Object.keys(PARTS) as (keyof typeof PARTS)[])
    test(`in any state that a link opens, in both languages (${name})`, () => {
      fc.assert(
        fc.property(anyLink, fc.constantFrom(...LOCALES), (link, locale) => {
          const html = show(name, readLink(meta, new URLSearchParams({ ...link, p: "0" })), locale);
          expect(html).not.toMatch(/NaN|undefined|\[object|Infinity|∞/);
        }),
        { numRuns: name === "MergePart" ? 10 : 40 },
      );
    });
});

test("no part shows its result before a guess", () => {
  const state = readLink(meta, new URLSearchParams());
  for (const locale of LOCALES)
    for (const name of Object.keys(PARTS) as (keyof typeof PARTS)[]) {
      const html = show(name, state, locale);
      expect(html).toContain("<form");
      expect(html).not.toContain("data-picture");
    }
});

test("a link from before the newer parts opens what it opened", () => {
  const state = readLink(
    meta,
    new URLSearchParams("m=Qwen/Qwen3-8B&t=q.k.v.o&r=16&a=32&rs=1&c=fp32&dq=0&x=smooth&n=16&k=3&u=2&s=7"),
  );
  expect(state).toMatchObject({
    ...{ model: "Qwen/Qwen3-8B", targets: ["q", "k", "v", "o"], rank: 16, alpha: 32, rankStabilised: true },
    ...{ convention: "fp32", doubleQuantised: false, matrix: "smooth", size: 16, kept: 3, step: 2, seed: 7 },
    ...{ variant: "lora", predict: true },
  });
});
