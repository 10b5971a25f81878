import { all, COUNTER, type Fates, hidden, kept, neither, taken, TOMBSTONE } from "@/lib/account/column-fates/fate";

export const FAIR_PLAY: Fates = {
  AccountOrigin: {
    owner: { of: "user", columns: ["userId"] },
    columns: { ...all(hidden(COUNTER), "origin"), ...all(taken, "firstAt", "lastAt"), userId: kept(TOMBSTONE) },
  },
  FairPlayFlag: {
    owner: { of: "learner", columns: ["learnerId"] },
    columns: {
      ...all(taken, "id", "signal", "evidence", "status", "createdAt", "reply", "repliedAt", "decidedAt"),
      key: hidden("names the finding, and where it is about two accounts the other one"),
      otherLearnerId: hidden("somebody else's id"),
      decidedById: hidden("somebody else's id"),
      learnerId: kept(TOMBSTONE),
    },
  },
  BoardExclusion: {
    owner: { of: "learner", columns: ["learnerId"] },
    columns: {
      ...all(taken, "id", "flagId", "attemptId", "why", "fromAt", "untilAt", "liftedAt"),
      ...all(hidden("somebody else's id"), "madeById", "liftedById"),
      learnerId: kept(TOMBSTONE),
    },
  },
  FairPlayScan: { owner: null, columns: all(neither("names no person"), "signal", "through") },
};
