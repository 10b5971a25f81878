/** Reasons that formats in XML have besides those that all formats share; see reasons.ts. */
export const XML_REASONS = {
  // Questions that become others, or stay behind
  "no-answer": { effect: "loss", detail: false },
  "formula-unread": { effect: "loss", detail: false },
  "fixed-numbers": { effect: "loss", detail: false },
  "verdict-merged": { effect: "loss", detail: false },
  corrections: { effect: "loss", detail: false },
  "answer-in-words": { effect: "loss", detail: false },
  "form-changed": { effect: "loss", detail: true },
  "parts-dropped": { effect: "loss", detail: false },
  "languages-apart": { effect: "loss", detail: false },
  "stem-added": { effect: "note", detail: false },
  // How they are marked
  "score-differs": { effect: "loss", detail: false },
  "share-rounded": { effect: "loss", detail: true },
  points: { effect: "loss", detail: true },
  "wildcard-cut": { effect: "loss", detail: true },
  "unit-fixed": { effect: "loss", detail: true },
  "unit-unknown": { effect: "loss", detail: true },
  // What of them is lost or stands elsewhere
  "combined-feedback": { effect: "loss", detail: false },
  "hints-for-tutors": { effect: "loss", detail: false },
  "ends-in-stem": { effect: "loss", detail: false },
  "blank-in-formula": { effect: "loss", detail: false },
  script: { effect: "loss", detail: false },
  link: { effect: "loss", detail: true },
  formula: { effect: "loss", detail: false },
} as const;
