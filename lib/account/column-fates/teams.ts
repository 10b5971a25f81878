import { all, AUTHOR, type Fates, hidden, kept, neither, taken, TOMBSTONE } from "@/lib/account/column-fates/fate";

export const TEAMS: Fates = {
  Team: {
    owner: null,
    columns: {
      ...all(neither("belongs to all of its members"), "id", "name", "zone", "createdAt", "archivedAt"),
      ...all(neither("belongs to all of its members"), "isListed", "isStale"),
    },
  },
  Membership: {
    owner: { of: "user", columns: ["userId"] },
    columns: {
      ...all(taken, "teamId", "role", "joinedAt", "sharesSince", "helpsSince", "hidesFromBoards"),
      userId: kept(TOMBSTONE),
    },
  },
  TeamDomain: {
    owner: null,
    columns: {
      ...all(neither("belongs to all of the team's members"), "teamId", "domain", "addedAt"),
      addedById: neither(AUTHOR),
    },
  },
  TeamReport: {
    owner: { of: "user", columns: ["reporterId"] },
    columns: {
      ...all(taken, "id", "teamId", "name", "text", "status", "createdAt", "closedAt"),
      reporterId: kept(TOMBSTONE),
      closedById: hidden("somebody else's id"),
    },
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
};
