/** What becomes of a column when its owner asks for his data, and when he deletes his account: `true`, or why not. */
export interface ColumnFate {
  readonly exported: true | string;
  readonly erased: true | string;
}

export interface ModelFate {
  /** Columns by any of which a row belongs to an account or to its learners; null where no row belongs to anybody. */
  readonly owner: { readonly of: "user" | "learner"; readonly columns: readonly string[] } | null;
  readonly columns: Readonly<Record<string, ColumnFate>>;
}

const TOMBSTONE = "an id that means nobody once name, address and ways in are gone";
const SCORE = "a score; it stays under an id that means nobody";
const FOLDED = "follows from the answers, which are exported";
const SHARED = "belongs to nobody: content that all learners share";
const AUTHOR = "who made something that belongs to all; an id that means nobody once the account is gone";
const SUMS = "figures over many learners, none of whom can be told";
const COUNTER = "names nobody: the key is an HMAC, and it ends by itself";

const taken = { exported: true, erased: true } as const;
const kept = (reason: string) => ({ exported: true, erased: reason }) as const;
const hidden = (reason: string) => ({ exported: reason, erased: true }) as const;
const neither = (notExported: string, notErased = notExported) =>
  ({ exported: notExported, erased: notErased }) as const;

/** The same fate for several columns. */
function all<F extends ColumnFate>(fate: F, ...names: readonly string[]): Record<string, F> {
  return Object.fromEntries(names.map((name) => [name, fate]));
}

/**
 * Every column of the database, model by model (prisma/schema.prisma). The export reads its columns from here; a contract test
 * compares this list with the schema, and an integration test plants a value in every column and looks for it after export and
 * deletion. So a new column needs its line here, and the code that keeps the promise.
 */
export const PERSONAL_COLUMNS: Readonly<Record<string, ModelFate>> = {
  User: {
    owner: { of: "user", columns: ["id"] },
    columns: {
      id: kept(TOMBSTONE),
      ...all(taken, "email", "emailVerifiedAt", "nickname", "role", "mayReview"),
      passwordHash: hidden("a secret that serves nobody outside"),
      ...all(kept("when the account was made says nothing about whose it was"), "createdAt"),
      ...all(kept("that an account was suspended stays known"), "suspendedAt"),
      deletedAt: neither("empty while there is anybody to ask", "marks the tombstone"),
    },
  },
  Identity: {
    owner: { of: "user", columns: ["userId"] },
    columns: { ...all(taken, "provider", "subject", "createdAt"), userId: kept(TOMBSTONE) },
  },
  OneTimeLink: {
    owner: { of: "user", columns: ["userId", "madeById"] },
    columns: {
      ...all(taken, "id", "purpose", "email", "role", "createdAt", "expiresAt", "usedAt", "revokedAt"),
      tokenHash: hidden("half of a secret"),
      ...all(kept(TOMBSTONE), "userId", "madeById"),
    },
  },
  Session: {
    owner: { of: "user", columns: ["userId"] },
    columns: {
      ...all(taken, "id", "createdAt", "lastSeenAt", "expiresAt", "revokedAt", "userAgent"),
      userId: kept(TOMBSTONE),
    },
  },
  Learner: {
    owner: { of: "learner", columns: ["id"] },
    columns: {
      ...all(kept(TOMBSTONE), "id", "userId", "mergedIntoId"),
      ...all(kept("says nothing about who it was"), "kind", "createdAt", "lastSeenAt", "version"),
      settings: taken,
    },
  },
  Item: {
    owner: null,
    columns: {
      ...all(neither(SHARED), "id", "chapter", "use", "status", "createdAt", "retiredAt", "releasedAt"),
      ...all(neither(SHARED), "reviewOn", "commonHash"),
      ...all(neither(AUTHOR), "createdById", "statusById"),
    },
  },
  ItemRevision: {
    owner: null,
    columns: {
      ...all(neither(SHARED), "id", "itemId", "number", "kind", "version", "hash", "origin", "status"),
      ...all(neither(SHARED), "use", "createdAt", "publishedAt", "supersededAt", "note", "baseId", "behind"),
      ...all(neither("holds the key, also of items that were not answered", SHARED), "envelope", "body"),
      authorId: neither(AUTHOR),
    },
  },
  ItemDraft: {
    owner: { of: "user", columns: ["userId"] },
    columns: {
      ...all(taken, "itemId", "document", "baseId", "version", "updatedAt"),
      userId: kept(TOMBSTONE),
    },
  },
  RevisionStep: {
    owner: { of: "user", columns: ["actorId"] },
    columns: {
      ...all(kept("what became of a revision stays written down"), "id", "revisionId", "from", "to", "at"),
      note: taken,
      actorId: kept(TOMBSTONE),
    },
  },
  RevisionComment: {
    owner: { of: "user", columns: ["authorId"] },
    columns: {
      ...all(taken, "id", "revisionId", "path", "text", "createdAt", "resolvedAt"),
      resolvedById: neither("somebody else's id", "goes with the comment"),
      authorId: kept(TOMBSTONE),
    },
  },
  BankEntry: {
    owner: null,
    columns: {
      ...all(neither(SHARED), "itemId", "revisionId", "number", "kind", "titleZh", "titleEn", "concepts", "difficulty"),
      ...all(neither(SHARED), "status", "language", "changedAt", "publishedId", "publishedNumber"),
      authorId: neither(AUTHOR),
    },
  },
  ItemTag: { owner: null, columns: all(neither(SHARED), "itemId", "tag") },
  Picture: {
    owner: null,
    columns: {
      ...all(neither(SHARED), "id", "mime", "width", "height", "bytes", "createdAt"),
      madeById: neither(AUTHOR),
    },
  },
  ItemStatistic: {
    owner: null,
    columns: {
      ...all(neither(SUMS), "revisionId", "itemId", "attempts", "facility", "discrimination", "flags"),
      ...all(neither(SUMS), "body", "computedAt"),
    },
  },
  Regrade: {
    owner: null,
    columns: {
      ...all(neither(SHARED), "id", "itemId", "toRevisionId", "reason", "status", "createdAt", "startedAt", "endedAt"),
      ...all(neither(SHARED), "total", "done", "changed"),
      preview: neither(SUMS),
      madeById: neither(AUTHOR),
    },
  },
  Notebook: {
    owner: { of: "learner", columns: ["learnerId"] },
    columns: {
      ...all(taken, "id", "name", "title", "document", "size", "cells", "version", "baseHash", "createdAt", "savedAt"),
      learnerId: kept(TOMBSTONE),
    },
  },
  NotebookVersion: {
    owner: { of: "learner", columns: ["learnerId"] },
    columns: {
      ...all(taken, "notebookId", "version", "document", "size", "cells", "baseHash", "savedAt"),
      learnerId: kept(TOMBSTONE),
    },
  },
  NotebookShare: {
    owner: { of: "learner", columns: ["learnerId"] },
    columns: { ...all(taken, "id", "notebookId", "teamId", "createdAt"), learnerId: kept(TOMBSTONE) },
  },
  AuthoredNotebook: { owner: null, columns: all(neither(SHARED), "name", "hash", "document") },
  RubricSet: {
    owner: { of: "user", columns: ["ownerId"] },
    columns: {
      ...all(kept("a list of items that others may use"), "id", "title", "itemIds", "createdAt", "updatedAt"),
      ownerId: kept(TOMBSTONE),
    },
  },
  Team: {
    owner: null,
    columns: all(neither("belongs to all of its members"), "id", "name", "zone", "createdAt", "archivedAt"),
  },
  Membership: {
    owner: { of: "user", columns: ["userId"] },
    columns: { ...all(taken, "teamId", "role", "joinedAt", "sharesSince"), userId: kept(TOMBSTONE) },
  },
  TeamInvite: {
    owner: { of: "user", columns: ["madeById"] },
    columns: {
      ...all(taken, "id", "teamId", "role", "createdAt", "expiresAt", "maxUses", "uses", "revokedAt"),
      tokenHash: hidden("half of a secret"),
      madeById: kept(TOMBSTONE),
    },
  },
  Course: {
    owner: { of: "user", columns: ["ownerId"] },
    columns: {
      ...all(kept("what a course is called for the teams in it"), "id", "title", "createdAt", "archivedAt"),
      ownerId: kept(TOMBSTONE),
    },
  },
  CourseTeam: { owner: null, columns: all(neither("names no person"), "courseId", "teamId", "addedAt") },
  CodePair: {
    owner: null,
    columns: {
      ...all(neither(SHARED), "revisionId", "number", "input"),
      ...all(neither("holds the key, also of items that were not answered", SHARED), "output", "wrong"),
    },
  },
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
  RegradeChange: {
    owner: null,
    columns: all(
      neither("follows from the answer, whose score is exported", SCORE),
      ...["regradeId", "attemptId", "earnedBefore", "possibleBefore", "earned", "possible", "appliedAt"],
    ),
  },
  Notice: {
    owner: { of: "learner", columns: ["learnerId"] },
    columns: { ...all(taken, "id", "kind", "body", "createdAt", "readAt"), learnerId: kept(TOMBSTONE) },
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
  ItemFold: { owner: null, columns: all(neither(SHARED), "itemId", "chapter", "dueAt") },
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
  Quiz: {
    owner: { of: "learner", columns: ["learnerId"] },
    columns: {
      ...all(kept(TOMBSTONE), "id", "learnerId"),
      ...all(kept("which items were asked for"), "mode", "minutes", "count", "wish", "createdAt"),
      title: kept("what an assigned quiz is called for those who took it"),
    },
  },
  QuizItem: { owner: null, columns: all(neither(SHARED), "quizId", "position", "itemId") },
  Assignment: {
    owner: { of: "user", columns: ["madeById"] },
    columns: {
      ...all(
        kept("what holds for those who took the quiz"),
        "id",
        "quizId",
        "opensAt",
        "closesAt",
        "tries",
        "resultsAt",
      ),
      ...all(kept("what holds for those who took the quiz"), "createdAt", "teamId"),
      madeById: kept(TOMBSTONE),
    },
  },
  QuizSession: {
    owner: { of: "learner", columns: ["learnerId"] },
    columns: {
      ...all(kept(TOMBSTONE), "id", "quizId", "assignmentId", "learnerId"),
      ...all(kept("when something was answered, by nobody in particular"), "number", "startedAt", "deadlineAt"),
      ...all(kept("when something was answered, by nobody in particular"), "endedAt", "endedBy", "markedAt"),
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
  ProblemReport: {
    owner: { of: "learner", columns: ["learnerId"] },
    columns: {
      ...all(kept(TOMBSTONE), "id", "learnerId"),
      ...all(kept("which place in the content was reported, without the words"), "locale", "chapter", "itemId"),
      ...all(kept("which place in the content was reported, without the words"), "revisionId", "block"),
      ...all(kept("which place in the content was reported, without the words"), "part"),
      ...all(kept("what became of the report"), "status", "createdAt", "closedAt"),
      ...all(neither("how the showing was drawn", SCORE), "viewLearnerId", "viewNumber"),
      ...all(taken, "text", "quote", "answer"),
      closedById: neither("somebody else's id", "somebody else's id"),
    },
  },
  IdempotencyRecord: {
    owner: { of: "learner", columns: ["owner"] },
    columns: all(
      hidden("a copy of an answer of ours, kept for a day so that a repeated request gets the same"),
      ...["owner", "key", "requestHash", "status", "response", "createdAt"],
    ),
  },
  SearchEntry: {
    owner: null,
    columns: {
      ...all(neither(SHARED), "id", "kind", "locale", "address", "title", "otherTitle", "context", "text"),
      ...all(neither(SHARED), "titleWords", "words", "place"),
    },
  },
  SearchWord: { owner: null, columns: all(neither(SHARED), "word", "entries", "grams") },
  SearchIndex: { owner: null, columns: all(neither(SHARED), "fingerprint", "builtAt") },
  ContentLoad: { owner: null, columns: all(neither(SHARED), "fingerprint", "loadedAt") },
  SiteSetting: {
    owner: null,
    columns: { ...all(neither("what holds for everybody"), "key", "value", "updatedAt"), updatedById: neither(AUTHOR) },
  },
  RateLimit: { owner: null, columns: all(neither(COUNTER), "key", "points", "expire") },
  AuditEvent: {
    owner: { of: "learner", columns: ["actorId"] },
    columns: {
      ...all(kept("what was done stays written down; it holds no personal values"), "id", "at", "action", "object"),
      ...all(kept("what was done stays written down; it holds no personal values"), "before", "after", "requestId"),
      actorId: kept(TOMBSTONE),
    },
  },
};
