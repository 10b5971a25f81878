import {
  all,
  type Fates,
  hidden,
  kept,
  neither,
  SCORE,
  SHARED,
  taken,
  TOMBSTONE,
} from "@/lib/account/column-fates/fate";

export const QUIZZES: Fates = {
  QuizDraft: {
    owner: { of: "user", columns: ["userId"] },
    columns: {
      ...all(taken, "id", "document", "version", "createdAt", "updatedAt"),
      userId: kept(TOMBSTONE),
    },
  },
  Quiz: {
    owner: { of: "learner", columns: ["learnerId"] },
    columns: {
      ...all(kept(TOMBSTONE), "id", "learnerId"),
      ...all(kept("which items were asked for"), "mode", "minutes", "count", "wish", "createdAt"),
      draftId: taken,
      title: kept("what an assigned quiz is called for those who took it"),
    },
  },
  QuizItem: { owner: null, columns: all(neither(SHARED), "quizId", "position", "itemId", "isDrawn") },
  Assignment: {
    owner: { of: "user", columns: ["madeById"] },
    columns: {
      ...all(
        kept("what holds for those who took the quiz"),
        "id",
        "quizId",
        "opensAt",
        "dueAt",
        "closesAt",
        "tries",
        "resultsAt",
      ),
      ...all(kept("what holds for those who took the quiz"), "createdAt", "teamId"),
      madeById: kept(TOMBSTONE),
    },
  },
  Allowance: {
    owner: { of: "learner", columns: ["learnerId"] },
    columns: {
      ...all(taken, "assignmentId", "extraMinutes", "extraTries", "dueAt", "closesAt", "updatedAt"),
      learnerId: kept(TOMBSTONE),
    },
  },
  QuizSession: {
    owner: { of: "learner", columns: ["learnerId"] },
    columns: {
      ...all(kept(TOMBSTONE), "id", "quizId", "assignmentId", "learnerId"),
      ...all(kept("when something was answered, by nobody in particular"), "number", "startedAt", "deadlineAt"),
      ...all(kept("when something was answered, by nobody in particular"), "endedAt", "endedBy", "markedAt"),
      ...all(kept("when something was answered, by nobody in particular"), "atPosition", "atSince"),
    },
  },
  QuizSessionItem: {
    // Whom a view was shown to never changes, and guests who became part of an account are asked for by their own ids.
    owner: { of: "learner", columns: ["viewLearnerId"] },
    columns: {
      ...all(kept("which item stood where, and how often its answer was changed"), "sessionId", "position", "itemId"),
      ...all(kept("which item stood where, and how often its answer was changed"), "revisionId", "version", "savedAt"),
      ...all(kept("a mark to find an item again"), "flagged"),
      viewLearnerId: kept(TOMBSTONE),
      answer: taken,
      answerHash: hidden("follows from the answer, and would let a short one be guessed"),
      ...all(neither("how the showing was drawn", SCORE), "viewNumber", "viewKey"),
    },
  },
};
