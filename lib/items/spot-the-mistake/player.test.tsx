import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/core/locale";
import { rngFromNumber } from "@/lib/core/rng";
import { fixtures } from "@/lib/items/spot-the-mistake/fixtures";
import { grader, SHARE_OF_SENTENCE } from "@/lib/items/spot-the-mistake/grade.server";
import Player from "@/lib/items/spot-the-mistake/player";
import { kind } from "@/lib/items/spot-the-mistake/type";
import { showPlayer } from "@/tests/support/show-player";

const [item] = fixtures.sameItemOtherKey;
const shown = { kind, grader, Player, item };

describe("the player", () => {
  it.each(LOCALES)("shows the sentences of %s in their order, then the corrections", (locale) => {
    const html = showPlayer(shown, { locale });
    const at = ["base", "adapter", "merge"].map((name) => html.indexOf(name));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(html).toContain('role="radiogroup" aria-labelledby="stem"');
    expect(html).toContain('role="radiogroup" aria-labelledby="q-correction"');
    expect(html.match(/type="radio"/g)).toHaveLength(6);
  });

  it("never calls the wrong sentence right, and says in place what was found and what missed", () => {
    const found = showPlayer(shown, { answer: (reference) => reference, marked: true });
    expect(found).toContain("found: this one is wrong");
    const missed = showPlayer(shown, {
      answer: (reference, { prompts }) => ({ ...reference, sentence: prompts[1]!.id }),
      marked: true,
    });
    expect(missed).toContain("this one holds");
    expect(missed).toContain("here is the mistake");
    expect(missed).toContain("Feedback 0 1");
  });
});

it("earns a blind guess the mean over all answers", () => {
  const resolved = kind.resolve(item, rngFromNumber(1));
  const all = resolved.prompts.flatMap((sentence) =>
    resolved.choices.map((correction) => grader.grade(resolved, { sentence: sentence.id, correction: correction.id })),
  );
  const mean = all.reduce((sum, score) => sum + (score.status === "graded" ? score.earned : NaN), 0) / all.length;
  expect(grader.guessScore(resolved)).toBeCloseTo(mean, 12);
  expect(mean).toBeCloseTo((1 + 2 * SHARE_OF_SENTENCE) / 9, 12);
});
