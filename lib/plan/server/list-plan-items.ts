import "server-only";
import { prisma } from "@/lib/db/prisma";
import type { PlanItem } from "@/lib/plan/plan-facts";

/** Every item that can be practised, as a plan needs it; what interviews talk through takes too long for a day's plan. */
export function listPlanItems(): Promise<PlanItem[]> {
  return prisma().$queryRaw<PlanItem[]>`
    SELECT i.id, i.chapter, r.kind, coalesce(r.envelope->'questions', '[]') AS questions,
      coalesce(r.envelope->'concepts', '[]') AS concepts, coalesce((r.envelope->>'difficulty')::int, 3) AS difficulty,
      r.envelope->>'lab' AS lab
    FROM "Item" i JOIN "ItemRevision" r ON r."itemId" = i.id AND r.status = 'published'
    WHERE i.status = 'active' AND i.use = 'practice' AND (r.kind <> 'open' OR r.envelope->>'round' IS NULL) ORDER BY i.id`;
}
