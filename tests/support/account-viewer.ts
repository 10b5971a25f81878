import type { AccountViewer, Role } from "@/lib/auth/viewer";
import type { SeededUser } from "@/tests/support/seed-user";

/** The viewer that a seeded account's cookie stands for. */
export function accountViewer(
  { learnerId, userId, sessionId }: Pick<SeededUser, "learnerId" | "userId" | "sessionId">,
  role: Role = "learner",
  mayReview = role === "admin",
): AccountViewer {
  return { kind: "account", learnerId, userId, sessionId, role, mayReview, nickname: "Ada" };
}
