import { all, type Fates, hidden, kept, neither, SCORE, taken, TOMBSTONE } from "@/lib/account/column-fates/fate";

export const INTERVIEWS: Fates = {
  InterviewSession: {
    owner: { of: "learner", columns: ["learnerId"] },
    columns: {
      ...all(kept(TOMBSTONE), "id", "learnerId"),
      ...all(
        kept("when something was answered, by nobody in particular"),
        "setup",
        "locale",
        "startedAt",
        "deadlineAt",
      ),
      ...all(kept("when something was answered, by nobody in particular"), "endedAt", "endedBy", "version", "markedAt"),
      ...all(kept("when something was answered, by nobody in particular"), "draftVersion", "notesVersion"),
      ...all(taken, "draft", "notes"),
    },
  },
  InterviewTurn: {
    owner: { of: "learner", columns: ["viewLearnerId"] },
    columns: {
      ...all(kept("which item stood where"), "sessionId", "position", "round", "itemId", "revisionId", "plannedMs"),
      viewLearnerId: kept(TOMBSTONE),
      ...all(neither("how the showing was drawn", SCORE), "viewNumber", "viewKey"),
    },
  },
  InterviewEvent: {
    owner: { of: "learner", columns: ["learnerId"] },
    columns: {
      ...all(
        kept("when something was answered, by nobody in particular"),
        "sessionId",
        "number",
        "position",
        "kind",
        "at",
      ),
      learnerId: kept(TOMBSTONE),
      body: taken,
    },
  },
  InterviewMark: {
    owner: { of: "learner", columns: ["learnerId"] },
    columns: {
      ...all(kept(SCORE), "sessionId", "position", "judge", "createdAt"),
      learnerId: kept(TOMBSTONE),
      body: taken,
    },
  },
  InterviewDispute: {
    owner: { of: "learner", columns: ["learnerId"] },
    columns: {
      ...all(
        kept("what became of an objection"),
        "id",
        "sessionId",
        "position",
        "part",
        "status",
        "createdAt",
        "closedAt",
      ),
      ...all(taken, "reason", "answer"),
      closedById: neither("somebody else's id", "somebody else's id"),
      learnerId: kept(TOMBSTONE),
    },
  },
  InterviewShare: {
    owner: { of: "learner", columns: ["learnerId"] },
    columns: {
      ...all(taken, "id", "sessionId", "showsName", "createdAt", "expiresAt", "revokedAt"),
      tokenHash: hidden("half of a secret"),
      learnerId: kept(TOMBSTONE),
    },
  },
};
