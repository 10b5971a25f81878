import "server-only";
import { hasRole, type Role } from "@/lib/auth/viewer";
import { env } from "@/lib/core/env";
import { prisma } from "@/lib/db/prisma";
import type { SecondFactor } from "@/lib/second-factor/schema";

/** How an account stands to its second factor, and what the site asks of its role. */
export async function describeSecondFactor({ id, role }: { id: string; role: Role }): Promise<SecondFactor> {
  const [factor, recoveryLeft] = await Promise.all([
    prisma().secondFactor.findUnique({ where: { userId: id }, select: { createdAt: true } }),
    prisma().recoveryCode.count({ where: { userId: id, usedAt: null } }),
  ]);
  const isStaff = hasRole(role, "instructor");
  return {
    since: factor?.createdAt.toISOString() ?? null,
    recoveryLeft,
    asked: !isStaff ? "no" : env().REQUIRE_SECOND_FACTOR === "staff" ? "required" : "advised",
  };
}
