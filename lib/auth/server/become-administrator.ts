import "server-only";
import { lockAdministrators } from "@/lib/auth/server/lock-administrators";
import { revokeLinks } from "@/lib/auth/server/make-link";
import { consumeLink } from "@/lib/auth/server/require-link";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { prisma, type Prisma } from "@/lib/db/prisma";

/**
 * Makes whoever is signed in the first administrator, by the link that the start of the server printed.
 * @throws {AppError} `link-unknown`, `link-used`, `link-revoked`, `link-expired`
 */
export async function becomeAdministrator(
  viewer: AccountViewer,
  token: string,
  now: Date,
): Promise<{ userId: string }> {
  const { userId } = viewer;
  await prisma().$transaction(async (tx) => {
    await consumeLink(tx, "administrator", token, now);
    await grantAdministration(tx, now);
    await tx.user.update({ where: { id: userId }, data: { role: "admin" }, select: { id: true } });
  });
  return { userId };
}

/** Administration is given away by a link only while nobody holds it; every other link for it ends. */
export async function grantAdministration(tx: Prisma.TransactionClient, now: Date): Promise<void> {
  if ((await lockAdministrators(tx)).length > 0) throw new AppError("link-revoked");
  await revokeLinks(tx, { purpose: "administrator" }, now);
}
