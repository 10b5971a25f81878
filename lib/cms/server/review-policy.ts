import "server-only";
import { REVIEW_SETTING, reviewSetting, type ReviewSetting } from "@/lib/cms/review-setting";
import { prisma, type Prisma } from "@/lib/db/prisma";

/** Who may approve revisions on this site; a setting that does not read is as good as none. */
export async function getReviewPolicy(client: Prisma.TransactionClient = prisma()): Promise<ReviewSetting> {
  const row = await client.siteSetting.findUnique({ where: { key: REVIEW_SETTING }, select: { value: true } });
  return reviewSetting.safeParse(row?.value).data ?? reviewSetting.parse({});
}
