import { expect, it } from "vitest";
import { readReviewChanges, showReviewSettings } from "@/lib/review/changed-review-settings";

const shown = showReviewSettings({ retention: 0.9, newPerDay: 5, duePerDay: 100 });

it("shows retention in percent", () => {
  expect(shown).toEqual({ retention: "90", newPerDay: "5", duePerDay: "100" });
});

it.each([
  [{}, { changes: {} }],
  [{ retention: "95" }, { changes: { retention: 0.95 } }],
  [{ retention: "８５ %", newPerDay: "0" }, { changes: { retention: 0.85, newPerDay: 0 } }],
  [{ retention: "79" }, { problems: ["retention"] }],
  [{ retention: "98", duePerDay: "0" }, { problems: ["retention", "duePerDay"] }],
  [{ newPerDay: "" }, { problems: ["newPerDay"] }],
  [{ newPerDay: "1e1" }, { problems: ["newPerDay"] }],
])("reads %j as %j", (over, read) => expect(readReviewChanges({ ...shown, ...over }, shown)).toEqual(read));
