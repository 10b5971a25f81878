import fc from "fast-check";
import { expect, it } from "vitest";
import { readReviewRules, USUAL_RULES } from "@/lib/review/review-rules";
import { readReviewSettings, reviewSettings, USUAL_REVIEW_SETTINGS } from "@/lib/review/review-settings";

it("reads each field by itself, and the usual where one is missing or bad", () => {
  expect(readReviewSettings({ retention: 0.85, newPerDay: -1, other: 1 })).toEqual({
    ...USUAL_REVIEW_SETTINGS,
    retention: 0.85,
  });
  expect(readReviewSettings({ retention: 0.99, duePerDay: 7 })).toEqual({ ...USUAL_REVIEW_SETTINGS, duePerDay: 7 });
});

it("gives settings whatever is stored", () => {
  fc.assert(fc.property(fc.jsonValue(), (stored) => reviewSettings.safeParse(readReviewSettings(stored)).success));
});

it("takes time zone, retention and parameters as the rules of the schedule", () => {
  expect(readReviewRules({ timeZone: "Asia/Shanghai", review: { retention: 0.8, newPerDay: 3 } })).toEqual({
    ...{ timeZone: "Asia/Shanghai", retention: 0.8, parameters: null },
  });
  expect(readReviewRules({ timeZone: "Nowhere" })).toMatchObject({ timeZone: "UTC", retention: 0.9 });
  expect(readReviewRules(null)).toEqual(USUAL_RULES);
});
