import { describe, expect, it } from "vitest";
import { hashExercise } from "@/lib/code-pairs/hash-exercise";
import { checkCodePairs } from "@/lib/content/check/check-code-pairs";
import type { ContentItem } from "@/lib/content/items";
import { readPairsFile, writePairsFile } from "@/lib/content/pairs-file";
import { fixtures as allFixtures } from "@/lib/items/fixtures.generated";

const fixtures = allFixtures.code;
const [body, other] = fixtures.sameItemOtherKey;
const pairs = [...fixtures.pairs!];
const text = writePairsFile({ version: 1, item: "scale", exercise: hashExercise(body), pairs });
const read = (given: string | undefined, of: unknown = body) =>
  readPairsFile("content/chapters/01-a", "scale", of, () => given);

describe("a file of pairs", () => {
  it("is read as it was written, one pair in a line", () => {
    expect(read(text)).toMatchObject({ pairs });
    expect(text.split("\n")).toHaveLength(pairs.length + 8);
  });

  it("does not care for hints, which no code sees", () => {
    const reworded = { ...body, wrong: body.wrong.map((each) => ({ ...each, hint: { zh: "新", en: "New" } })) };
    expect(read(text, reworded)).toMatchObject({ pairs });
  });

  it.each([
    ["is missing", undefined, body, /never made/],
    ["is broken", "{", body, /cannot be read/],
    [
      "has too few pairs",
      writePairsFile({ version: 1, item: "scale", exercise: hashExercise(body), pairs: pairs.slice(1) }),
      body,
      /cannot be read/,
    ],
    ["was made from another exercise", text, other, /has changed/],
    [
      "names an input twice",
      writePairsFile({ version: 1, item: "scale", exercise: hashExercise(body), pairs: [...pairs, pairs[0]!] }),
      body,
      /one input/,
    ],
  ])("is refused when it %s", (_, given, of, problem) =>
    expect(read(given, of)).toMatchObject({ problem: expect.stringMatching(problem) as string }),
  );
});

describe("the check of pairs", () => {
  const items = [{ id: "scale", kind: "code", body }] as unknown as readonly ContentItem[]; // the fields that it reads
  const check = (given: string, names: readonly string[] = ["code-pairs/scale.json"]) =>
    checkCodePairs("content/chapters/01-a", { items }, names, () => given).map(({ message }) => message);

  it("is content with fresh pairs on which every wrong solution fails", () => expect(check(text)).toEqual([]));

  it("finds a wrong solution that a try would hardly find out", () => {
    const lucky = pairs.map((pair, index) => ({
      ...pair,
      wrong: { ...pair.wrong, once: index < 5 ? "[0]" : pair.output },
    }));
    expect(check(writePairsFile({ version: 1, item: "scale", exercise: hashExercise(body), pairs: lucky }))).toEqual([
      expect.stringMatching(/once fails on 5 pairs only/),
    ]);
  });

  it("finds pairs of no exercise", () => {
    expect(check(text, ["code-pairs/gone.json", "code-pairs/scale.json"])).toEqual(["pairs of no exercise"]);
  });
});
