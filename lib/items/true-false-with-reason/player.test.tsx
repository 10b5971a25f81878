import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/core/locale";
import { fixtures } from "@/lib/items/true-false-with-reason/fixtures";
import { grader, SHARE_OF_VERDICT } from "@/lib/items/true-false-with-reason/grade.server";
import Player from "@/lib/items/true-false-with-reason/player";
import { kind } from "@/lib/items/true-false-with-reason/type";
import { rngFromNumber } from "@/lib/core/rng";
import { showPlayer } from "@/tests/support/show-player";

const [item] = fixtures.sameItemOtherKey;
const shown = { kind, grader, Player, item };

describe("the player", () => {
  it.each(LOCALES)(
    "has two groups of radio buttons in %s, named by the statement and by the question why",
    (locale) => {
      const html = showPlayer(shown, { locale });
      expect(html).toContain('role="radiogroup" aria-labelledby="stem"');
      expect(html).toContain('role="radiogroup" aria-labelledby="q-reason"');
      expect(html.match(/type="radio"/g)).toHaveLength(5);
      expect(new Set([...html.matchAll(/name="([^"]+)"/g)].map(([, name]) => name)).size).toBe(2);
    },
  );

  it("marks verdict and reason in place, in words", () => {
    const html = showPlayer(shown, {
      answer: (reference) => ({ ...reference, verdict: "true" as const }),
      marked: true,
    });
    expect(html).toContain("not this one");
    expect(html).toContain("this one is right");
    expect(html).toContain("Feedback 0 0");
  });
});

it("earns a blind guess the mean over all answers", () => {
  const resolved = kind.resolve(item, rngFromNumber(1));
  const all = (["true", "false"] as const).flatMap((verdict) =>
    resolved.choices.map(({ id }) => grader.grade(resolved, { verdict, reason: id })),
  );
  const mean = all.reduce((sum, score) => sum + (score.status === "graded" ? score.earned : NaN), 0) / all.length;
  expect(grader.guessScore(resolved)).toBeCloseTo(mean, 12);
  expect(mean).toBeCloseTo((1 + 2 * SHARE_OF_VERDICT) / 6, 12);
});
