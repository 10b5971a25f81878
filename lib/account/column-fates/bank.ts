import {
  all,
  AUTHOR,
  type Fates,
  kept,
  neither,
  SCORE,
  SHARED,
  SUMS,
  taken,
  TOMBSTONE,
} from "@/lib/account/column-fates/fate";

export const BANK: Fates = {
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
  DraftImport: {
    owner: { of: "user", columns: ["userId"] },
    columns: {
      ...all(taken, "id", "fileName", "status", "createdAt", "startedAt", "endedAt"),
      userId: kept(TOMBSTONE),
    },
  },
  DraftImportItem: {
    owner: { of: "user", columns: ["userId"] },
    columns: {
      ...all(taken, "importId", "place", "itemId", "title", "chapter", "isKnown", "content", "outcome"),
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
  ItemFold: { owner: null, columns: all(neither(SHARED), "itemId", "chapter", "dueAt") },
  Regrade: {
    owner: null,
    columns: {
      ...all(neither(SHARED), "id", "itemId", "toRevisionId", "reason", "status", "createdAt", "startedAt", "endedAt"),
      ...all(neither(SHARED), "total", "done", "changed"),
      preview: neither(SUMS),
      madeById: neither(AUTHOR),
    },
  },
  RegradeChange: {
    owner: null,
    columns: all(
      neither("follows from the answer, whose score is exported", SCORE),
      ...["regradeId", "attemptId", "earnedBefore", "possibleBefore", "earned", "possible", "appliedAt"],
    ),
  },
  RubricSet: {
    owner: { of: "user", columns: ["ownerId"] },
    columns: {
      ...all(kept("a list of items that others may use"), "id", "title", "level", "role", "version", "createdAt"),
      ...all(kept("a list of items that others may use"), "updatedAt", "archivedAt"),
      ownerId: kept(TOMBSTONE),
    },
  },
  RubricSetItem: { owner: null, columns: all(neither("names no person"), "setId", "itemId", "position", "minutes") },
  CodePair: {
    owner: null,
    columns: {
      ...all(neither(SHARED), "revisionId", "number", "input"),
      ...all(neither("holds the key, also of items that were not answered", SHARED), "output", "wrong"),
    },
  },
};
