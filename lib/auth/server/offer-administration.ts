import "server-only";
import { LINK_LIFE_MS, linkUrl } from "@/lib/auth/link";
import { lockAdministrators } from "@/lib/auth/server/lock-administrators";
import { makeLink, revokeLinks } from "@/lib/auth/server/make-link";
import { env } from "@/lib/core/env";
import { prisma } from "@/lib/db/prisma";

/** While nobody administers the site: a fresh link to become administrator, in place of all earlier ones. Null otherwise. */
export async function offerAdministration(now: Date): Promise<string | null> {
  return prisma().$transaction(async (tx) => {
    if ((await lockAdministrators(tx)).length > 0) return null;
    await revokeLinks(tx, { purpose: "administrator" }, now);
    const { token } = await makeLink(tx, { purpose: "administrator", lifeMs: LINK_LIFE_MS.administrator }, now);
    return linkUrl(env().PUBLIC_URL, "en", "administrator", token);
  });
}
