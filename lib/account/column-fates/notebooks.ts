import { all, type Fates, kept, neither, SHARED, taken, TOMBSTONE } from "@/lib/account/column-fates/fate";

export const NOTEBOOKS: Fates = {
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
};
