import {
  all,
  type Fates,
  FOLDED,
  hidden,
  kept,
  neither,
  SCORE,
  taken,
  TOMBSTONE,
} from "@/lib/account/column-fates/fate";

export const PRACTICE: Fates = {
  Attempt: {
    owner: { of: "learner", columns: ["learnerId"] },
    columns: {
      ...all(kept(TOMBSTONE), "id", "learnerId"),
      ...all(kept(SCORE), "itemId", "revisionId", "status", "earned", "possible", "guess", "evidence", "slips"),
      ...all(kept(SCORE), "marks", "certainty", "hints", "durationMs", "submittedAt", "gradedAt", "markedById"),
      answer: taken,
      answerHash: hidden("follows from the answer, and would let a short one be guessed"),
      idempotencyKey: hidden("made up by the browser to send once"),
      ...all(neither("how the showing was drawn", SCORE), "viewKey", "viewLearnerId", "viewNumber"),
    },
  },
  FirstAnswer: {
    owner: { of: "learner", columns: ["learnerId"] },
    columns: {
      ...all(neither(FOLDED, SCORE), "learnerId", "itemId", "revisionId", "attemptId", "share", "guess"),
      ...all(neither(FOLDED, SCORE), "durationMs", "at", "slips"),
      taken: hidden(FOLDED),
    },
  },
  LearnerScore: {
    owner: { of: "learner", columns: ["learnerId"] },
    columns: {
      ...all(neither(FOLDED, SCORE), "learnerId", "version", "itemIds", "chapters", "answers", "sums"),
      ...all(neither(FOLDED, SCORE), "allAnswers", "allSum", "leftEmpty"),
    },
  },
  HintReveal: {
    owner: { of: "learner", columns: ["learnerId"] },
    columns: {
      ...all(kept(SCORE), "learnerId", "revisionId", "hints", "revealedAt"),
      ...all(neither("how the showing was drawn", SCORE), "viewLearnerId", "viewNumber"),
    },
  },
  ReviewCard: {
    owner: { of: "learner", columns: ["learnerId"] },
    columns: {
      ...all(kept(SCORE), "learnerId", "itemId", "due", "stability", "difficulty", "state", "scheduledDays"),
      ...all(kept(SCORE), "learningSteps", "reps", "lapses", "lastReviewAt", "bestShare", "attempts"),
      ...all(kept(SCORE), "edition", "evidenceAt", "buriedAt", "suspendedAt", "usualMs"),
    },
  },
  ReviewAct: {
    owner: { of: "learner", columns: ["learnerId"] },
    columns: {
      ...all(kept(TOMBSTONE), "id", "learnerId"),
      ...all(kept(SCORE), "itemId", "kind", "attemptId", "rating", "at", "undoneAt"),
    },
  },
  ReviewLog: {
    owner: { of: "learner", columns: ["learnerId"] },
    columns: {
      ...all(kept(SCORE), "attemptId", "learnerId", "itemId", "rating", "derived", "reason"),
      ...all(kept(SCORE), "state", "elapsedDays"),
      ...all(kept(SCORE), "stability", "difficulty", "reviewedAt"),
    },
  },
  ConceptMastery: {
    owner: { of: "learner", columns: ["learnerId"] },
    columns: all(kept(SCORE), "learnerId", "concept", "weight", "sum", "updatedAt"),
  },
  LessonProgress: {
    owner: { of: "learner", columns: ["learnerId"] },
    columns: all(kept(SCORE), "learnerId", "chapter", "answered", "solved", "updatedAt"),
  },
};
