import { all, type Fates, hidden, kept, neither, taken, TOMBSTONE } from "@/lib/account/column-fates/fate";

export const PEOPLE: Fates = {
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
  SecondFactor: {
    owner: { of: "user", columns: ["userId"] },
    columns: {
      createdAt: taken,
      userId: kept(TOMBSTONE),
      ...all(hidden("a secret that serves nobody outside"), "secret", "lastStep"),
    },
  },
  RecoveryCode: {
    owner: { of: "user", columns: ["userId"] },
    columns: {
      ...all(taken, "createdAt", "usedAt"),
      userId: kept(TOMBSTONE),
      codeHash: hidden("a secret that serves nobody outside"),
    },
  },
  PendingSignIn: {
    owner: { of: "user", columns: ["userId"] },
    columns: { ...all(taken, "id", "createdAt", "expiresAt"), userId: kept(TOMBSTONE) },
  },
  Learner: {
    owner: { of: "learner", columns: ["id"] },
    columns: {
      ...all(kept(TOMBSTONE), "id", "userId", "mergedIntoId"),
      ...all(kept("says nothing about who it was"), "kind", "createdAt", "lastSeenAt", "version"),
      settings: taken,
    },
  },
  Notice: {
    owner: { of: "learner", columns: ["learnerId"] },
    columns: { ...all(taken, "id", "kind", "body", "createdAt", "readAt"), learnerId: kept(TOMBSTONE) },
  },
};
