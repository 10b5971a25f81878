import "server-only";
import { parseEmail } from "@/lib/auth/email";
import { findPasswordProblem } from "@/lib/auth/password";
import type { CreateAccountInput } from "@/lib/auth/schema";
import { giveLearner } from "@/lib/auth/server/give-learner";
import { hashPassword } from "@/lib/auth/server/hash-password";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { prisma } from "@/lib/db/prisma";

/**
 * Creates an account. The guest who asks becomes its learner, so that no row moves; anybody else gets a new learner.
 * @throws {AppError} `invalid-input` (what is wrong with e-mail or password, by code), `email-taken`
 */
export async function createAccount(
  input: CreateAccountInput,
  viewer: LearnerViewer,
  now: Date,
): Promise<{ userId: string; nickname: string }> {
  const email = checkInput(input);
  const passwordHash = await hashPassword(input.password);
  const userId = newId();
  const nickname = input.nickname ?? `learner-${userId.slice(-4)}`;

  await prisma().$transaction(async (tx) => {
    const created = await tx.user.createMany({
      data: [{ id: userId, email, passwordHash, nickname, createdAt: now }],
      skipDuplicates: true,
    });
    if (created.count === 0) throw new AppError("email-taken");
    await giveLearner(tx, viewer.kind === "guest" ? viewer.learnerId : undefined, userId, now);
  });
  return { userId, nickname };
}

function checkInput(input: CreateAccountInput): string {
  const parsed = parseEmail(input.email);
  const email = "email" in parsed ? parsed.email : "";
  const problem = findPasswordProblem(input.password, { email, nickname: input.nickname });
  const issues = [
    ...("problem" in parsed ? [{ path: "email", code: parsed.problem }] : []),
    ...(problem ? [{ path: "password", code: problem }] : []),
  ];
  if (issues.length > 0) throw new AppError("invalid-input", { issues });
  return email;
}
