import "server-only";
import { parseEmail } from "@/lib/auth/email";
import { newId } from "@/lib/core/ids";
import { prisma } from "@/lib/db/prisma";
import { recordAudit } from "@/lib/http/server/record-audit";
import { removeSecondFactor } from "@/lib/second-factor/server/remove-second-factor";

/** Takes an account's second factor away by its address, for whoever runs the server: the notice says that it was an administrator. */
export async function removeByOperator(address: string, now: Date): Promise<"removed" | "none" | "unknown"> {
  const parsed = parseEmail(address);
  const user =
    "email" in parsed &&
    (await prisma().user.findUnique({
      where: { email: parsed.email },
      select: { id: true, secondFactor: { select: { userId: true } } },
    }));
  if (!user) return "unknown";
  if (!user.secondFactor) return "none";
  // By notice alone: the process ends before a mail would be on its way.
  await prisma().$transaction((tx) => removeSecondFactor(tx, user.id, { by: "administrator", locale: "en", now }));
  await recordAudit({ action: "second-factor.remove", actorId: undefined, object: user.id, requestId: newId() });
  return "removed";
}
