import { all, type Fates, kept, neither, taken, TOMBSTONE } from "@/lib/account/column-fates/fate";

export const NOTICES: Fates = {
  NoticeSetting: {
    owner: { of: "learner", columns: ["learnerId"] },
    columns: {
      ...all(taken, "choices", "isWeekly", "hour", "weekday", "nextDigestAt", "digestedAt"),
      learnerId: kept(TOMBSTONE),
    },
  },
  NoticeRound: { owner: null, columns: all(neither("names no person"), "key", "at") },
};
