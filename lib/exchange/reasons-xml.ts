/** Why an item of Moodle XML or QTI does not come through unchanged. The list is closed: a sentence in both languages exists for each. */
export const XML_REASONS = [
  // Items that stay behind.
  "no-such-question", "type-unknown", "not-a-question", "unreadable-item", "formula-unread", "no-answer-given",
  // Items that become something else.
  "drawn-variant", "fixed-numbers", "verdict-merged", "verdict-alone", "corrections-dropped", "answer-in-words", "form-changed",
  // How they are marked.
  "score-differs", "partial-credit", "share-rounded", "several-right", "spelling-stricter", "forms-cut", "wildcard", "catch-all", "unit-fixed",
  "grade-dropped",
  // What of them is lost.
  "slips-dropped", "feedback-dropped", "combined-feedback", "hints-for-tutors", "rubric-plain", "rubric-missing", "plain-text", "ends-dropped",
  "blank-in-formula", "tags-dropped", "parts-dropped", "stem-added",
  // Their texts.
  "image-dropped", "script-dropped", "link-dropped", "formula-dropped", "text-flattened",
  // Names and languages.
  "id-unfit", "languages-apart",
] as const; // prettier-ignore
export type XmlReason = (typeof XML_REASONS)[number];
