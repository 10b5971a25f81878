import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/core/locale";
import { rngFromNumber } from "@/lib/core/rng";
import { verdictOf, type Verdict } from "@/lib/core/score";
import type { Fixtures, Grader, ItemKind } from "@/lib/items/contract";
import { fixtures } from "@/lib/items/fixtures.generated";
import { graders } from "@/lib/items/graders.generated.server";
import { kinds } from "@/lib/items/kinds.generated";
import { upgradeBody } from "@/lib/items/upgrade";
import { versions } from "@/lib/items/versions.generated";

type Name = keyof typeof kinds;
const names = Object.keys(kinds) as Name[];
const render = (markdown: string) => `<p>${markdown}</p>`;
const VERDICTS: readonly Verdict[] = ["unanswered", "invalid", "awaiting-marks", "incorrect", "partial", "correct"];

it("every folder of a kind is in the registry", () => {
  const folders = readdirSync("lib/items", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(names.toSorted()).toEqual(folders.map((folder) => folder.name).toSorted());
});

describe.each(names)("the kind %s", (name) => {
  const kind: ItemKind<string, unknown, unknown, unknown, unknown, unknown> = kinds[name];
  const grader: Grader<unknown, unknown, unknown> = graders[name];
  const { sameItemOtherKey, cases, impossible, canary, pairs = [] } = fixtures[name] as Fixtures<object, unknown>; // as above
  // As the server does: what was parsed is kept for all requests, so a kind that changed it would fail every test below.
  const parsed = new Map<unknown, unknown>();
  const parse = (body: unknown) =>
    parsed.get(body) ?? parsed.set(body, deepFreeze(kind.authored.parse(body))).get(body);
  const resolve = (body: unknown, seed: number) =>
    kind.resolve(parse(body), rngFromNumber(seed), {
      pairs,
      number: 0,
      order: rngFromNumber(seed),
    });

  it("is registered under its own name", () => {
    expect(kind.name).toBe(name);
  });

  it("shows two items that differ only in the key byte for byte alike, for every seed and language", () => {
    const [one, other] = sameItemOtherKey;
    expect(one).not.toEqual(other);
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(...LOCALES), (seed, locale) => {
        const [a, b] = [one, other].map((body) => JSON.stringify(kind.toPublic(resolve(body, seed), locale, render)));
        expect(a).toBe(b);
      }),
      { numRuns: 1_000 },
    );
  });

  it("has a strict public form that refuses any field it does not list", () => {
    const shown = kind.toPublic(resolve(sameItemOtherKey[0], 1), "en", render);
    expect(kind.public.parse(shown)).toEqual(shown);
    expect(kind.public.safeParse({ ...(shown as object), key: "secret" }).success).toBe(false);
  });

  it("draws the same variant from the same seed", () => {
    expect(resolve(sameItemOtherKey[0], 7)).toEqual(resolve(sameItemOtherKey[0], 7));
  });

  it.each(cases)("marks its fixture: $name → $expect", ({ answer, expect: verdict }) => {
    for (let seed = 0; seed < 20; seed++) {
      const resolved = resolve(sameItemOtherKey[0], seed);
      const given = kind.answer.parse(answer(grader.reference(resolved), resolved));
      expect(verdictOf(grader.grade(resolved, given))).toBe(verdict);
    }
  });

  it("has a fixture for every verdict, or says why it cannot give it", () => {
    const covered = new Set([...cases.map((example) => example.expect), ...Object.keys(impossible)]);
    expect(VERDICTS.filter((verdict) => !covered.has(verdict))).toEqual([]);
  });

  it("gives its reference answer everything", () => {
    for (let seed = 0; seed < 50; seed++) {
      const resolved = resolve(sameItemOtherKey[0], seed);
      const score = grader.grade(resolved, kind.answer.parse(grader.reference(resolved)));
      if (grader.selfMarkedPoints) expect(score.status).toBe("awaiting-marks");
      else expect(score).toMatchObject({ status: "graded", earned: score.status === "graded" ? score.possible : NaN });
    }
  });

  it("survives any answer, and never scores outside 0..possible", () => {
    const resolved = resolve(sameItemOtherKey[0], 3);
    const reference = grader.reference(resolved);
    const mutated = fc.jsonValue().map((value) => mutate(reference, value));
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), mutated), (answer) => {
        const parsed = kind.answer.safeParse(answer);
        if (!parsed.success) return;
        const score = grader.grade(resolved, parsed.data);
        if (score.status === "graded") {
          expect(score.possible).toBeGreaterThan(0);
          expect(score.earned).toBeGreaterThanOrEqual(0);
          expect(score.earned).toBeLessThanOrEqual(score.possible);
        }
        for (const locale of LOCALES) kind.review.parse(grader.toReview(resolved, parsed.data, locale, render));
      }),
      { numRuns: 500 },
    );
  });

  it("shows nothing of its canary before it is answered, and its words after", () => {
    const secret = { zh: "CANARY", en: "CANARY" };
    const stem = { zh: "题干", en: "Stem" };
    const resolved = resolve({ stem, hints: [secret], explanation: secret, ...canary.body(secret) }, 5);
    const shown = kind.toPublic(resolved, "en", render);
    expect(JSON.stringify(shown)).not.toMatch(/CANARY|987654321/);
    const answer = kind.answer.parse(canary.answer(shown));
    expect(["graded", "awaiting-marks"]).toContain(grader.grade(resolved, answer).status);
    expect(JSON.stringify(grader.toReview(resolved, answer, "en", render))).toContain("CANARY");
  });

  it("names what can be taken alike in every view, and what an answer took by these names", () => {
    const options = (resolved: unknown) => grader.options?.(resolved) ?? [];
    const first = options(resolve(sameItemOtherKey[0], 0)).map((option) => JSON.stringify(option));
    for (let seed = 0; seed < 50; seed++) {
      const resolved = resolve(sameItemOtherKey[0], seed);
      expect(options(resolved).map((option) => JSON.stringify(option))).toEqual(first);
      const reference = grader.taken?.(resolved, grader.reference(resolved)) ?? [];
      for (const option of options(resolved)) expect(reference.includes(option.key)).toBe(option.isRight);
      for (const { answer } of grader.options ? cases : []) {
        const given = kind.answer.parse(answer(grader.reference(resolved), resolved));
        if (grader.grade(resolved, given).status !== "graded") continue;
        const known = options(resolved).map(({ key }) => key);
        expect(grader.taken!(resolved, given).filter((key) => !known.includes(key))).toEqual([]);
      }
    }
  });

  it("says what a blind guess earns, as a share", () => {
    const guess = grader.guessScore(resolve(sameItemOtherKey[0], 1));
    expect(guess).toBeGreaterThanOrEqual(0);
    expect(guess).toBeLessThan(1);
  });

  it("still reads every body it ever stored, and has a sample of its present version", () => {
    const { samples } = versions[name];
    for (const { version, body } of samples) {
      expect(kind.authored.safeParse(upgradeBody(versions[name], body, version, kind.version)).error).toBeUndefined();
    }
    expect(samples.some((sample) => sample.version === kind.version)).toBe(true);
  });
});

function deepFreeze(value: unknown): unknown {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}

/** The reference with every string, number or list inside it replaced. */
function mutate(reference: unknown, value: unknown): unknown {
  if (typeof reference !== "object" || reference === null || Array.isArray(reference)) return value;
  return Object.fromEntries(
    Object.entries(reference).map(([key, inner]) => [
      key,
      Array.isArray(inner) ? [...(inner as unknown[]), value] : typeof value === typeof inner ? value : inner,
    ]),
  );
}
