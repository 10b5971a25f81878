import "server-only";
import { prisma, type Prisma } from "@/lib/db/prisma";
import { SITE_DEFAULTS, siteSettingSchemas, type SiteSettings } from "@/lib/site-settings/schema";

/** Who may approve revisions on this site, as it is at this moment; a setting that does not read is as good as none. */
export async function getReviewPolicy(client: Prisma.TransactionClient = prisma()): Promise<SiteSettings["review"]> {
  const row = await client.siteSetting.findUnique({ where: { key: "review" }, select: { value: true } });
  return siteSettingSchemas.review.safeParse(row?.value).data ?? SITE_DEFAULTS.review;
}
