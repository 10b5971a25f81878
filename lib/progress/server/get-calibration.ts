import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { prisma } from "@/lib/db/prisma";
import type { CalibrationOutput } from "@/lib/progress/schema";

/**
 * What the viewer said of his own answers and what became of them. Only answers that the server marked and that are reviews: a retry
 * of the same day comes after its explanation, and being sure of that shows nothing. Only rows of the viewer's own learner are read.
 */
export async function getCalibration(viewer: Viewer): Promise<CalibrationOutput> {
  if (viewer.kind === "anonymous") return { groups: [] };
  const groups = await prisma().$queryRaw<CalibrationOutput["groups"]>`
    SELECT i.chapter, r.envelope->'concepts' AS concepts, a.certainty, count(*)::int AS answers,
      (count(*) FILTER (WHERE a.earned >= a.possible))::int AS right
    FROM "Attempt" a
    JOIN "ReviewLog" l ON l."attemptId" = a.id
    JOIN "Item" i ON i.id = a."itemId"
    JOIN "ItemRevision" r ON r.id = a."revisionId"
    WHERE a."learnerId" = ${viewer.learnerId}::uuid AND a.certainty IS NOT NULL AND a.evidence = 'server'
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;
  return { groups };
}
