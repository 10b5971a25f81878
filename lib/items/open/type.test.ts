import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/core/locale";
import { grader } from "@/lib/items/open/grade.server";
import { kind, VERDICTS, type Sample } from "@/lib/items/open/type";
import { versions } from "@/lib/items/open/versions";

const body = kind.authored.parse(versions.samples.at(-1)?.body);
const ids = body.rubric.map(({ id }) => id);
const sample: fc.Arbitrary<Sample> = fc.record({
  language: fc.constantFrom(...LOCALES),
  text: fc.string({ minLength: 1, maxLength: 60 }),
  points: fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...VERDICTS)),
  misconceptions: fc.subarray(body.misconceptions.map(({ id }) => id)),
});
const render = (markdown: string) => markdown;

describe("sample answers", () => {
  it("are in no form that a learner gets: neither the question nor the review depends on them", () => {
    fc.assert(
      fc.property(
        fc.array(sample, { maxLength: 12 }),
        fc.constantFrom(...LOCALES),
        fc.string(),
        (samples, locale, text) => {
          const shown = (own: Sample[] | undefined) => {
            const { samples: _, ...rest } = body;
            const item = own ? { ...rest, samples: own } : rest;
            return [
              kind.toPublic(item, locale, render),
              grader.toReview(item, { text }, locale, render),
              grader.reference(item),
            ];
          };
          expect(JSON.stringify(shown(samples))).toBe(JSON.stringify(shown(undefined)));
        },
      ),
    );
  });

  it("are read back as they were written", () => {
    fc.assert(
      fc.property(fc.array(sample, { maxLength: 12 }), (samples) => {
        const trimmed = samples
          .filter(({ text }) => text.trim() !== "")
          .map((one) => ({ ...one, text: one.text.trim() }));
        expect(kind.authored.parse({ ...body, samples: trimmed })).toEqual({ ...body, samples: trimmed });
      }),
    );
  });
});
