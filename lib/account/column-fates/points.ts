import { all, AUTHOR, type Fates, kept, neither, SCORE, SUMS, TOMBSTONE } from "@/lib/account/column-fates/fate";

const LEDGER = "follows from the ledger of points, which is exported";

export const POINTS: Fates = {
  PointEvent: {
    owner: { of: "learner", columns: ["learnerId"] },
    columns: {
      ...all(kept(TOMBSTONE), "id", "learnerId"),
      ...all(
        kept(SCORE),
        "reason",
        "kind",
        "itemId",
        "attemptId",
        "sessionId",
        "points",
        "worth",
        "rules",
        "day",
        "at",
      ),
    },
  },
  Season: {
    owner: null,
    columns: {
      ...all(neither("when a team or the site counted points"), "id", "teamId", "challengeId", "kind", "week", "zone"),
      ...all(neither("when a team or the site counted points"), "startsAt", "endsAt", "closedAt"),
      ...all(neither(SUMS), "members", "sum", "reachedAt", "version", "hasHistogram"),
    },
  },
  MemberScore: {
    owner: { of: "learner", columns: ["learnerId"] },
    columns: all(
      neither(LEDGER, SCORE),
      ...["seasonId", "learnerId", "points", "reachedAt", "isStale", "place", "placeAt"],
    ),
  },
  ScoreHistogram: { owner: null, columns: all(neither(SUMS), "seasonId", "level", "bucket", "members") },
  TeamChallenge: {
    owner: null,
    columns: {
      ...all(neither("belongs to both of its teams"), "id", "fromTeamId", "toTeamId", "status", "createdAt"),
      answeredAt: neither("belongs to both of its teams"),
      ...all(neither(AUTHOR), "madeById", "answeredById"),
    },
  },
};
