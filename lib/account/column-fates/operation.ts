import {
  all,
  AUTHOR,
  COUNTER,
  type Fates,
  hidden,
  kept,
  neither,
  SCORE,
  SHARED,
  taken,
  TOMBSTONE,
} from "@/lib/account/column-fates/fate";

export const OPERATION: Fates = {
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
