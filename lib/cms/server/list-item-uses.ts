import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import type { ItemUses } from "@/lib/cms/bank-schema";
import { findItemPlace } from "@/lib/content/server/find-item-place";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";

interface Row {
  readonly chapter: string;
  readonly use: string;
  readonly lab: string | null;
  readonly cards: number;
  readonly attempts: number;
  readonly assignments: ItemUses["assignments"];
  readonly rubricSets: ItemUses["rubricSets"];
}

/**
 * Where an item stands: in lessons and their quizzes, in what was assigned, in interviews' lists, in a lab, in learners' review.
 * @throws {AppError} not-found for whoever is no instructor, and for an item that there is not
 */
export async function listItemUses(viewer: AccountViewer, itemId: string): Promise<ItemUses> {
  if (!can(viewer, "item.author", {})) throw new AppError("not-found");
  const { rows } = await pool().query<Row>(
    `SELECT i.chapter, i.use, (SELECT r.envelope->>'lab' FROM "ItemRevision" r JOIN "BankEntry" b ON b."revisionId" = r.id WHERE b."itemId" = i.id) AS lab,
       (SELECT count(*)::int FROM "ReviewCard" c WHERE c."itemId" = i.id) AS cards,
       (SELECT count(*)::int FROM "Attempt" a WHERE a."itemId" = i.id) AS attempts,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('assignmentId', a.id, 'title', coalesce(q.title, ''), 'opensAt', a."opensAt",
          'closesAt', a."closesAt") ORDER BY a."opensAt" DESC), '[]')
        FROM "QuizItem" n JOIN "Quiz" q ON q.id = n."quizId" JOIN "Assignment" a ON a."quizId" = q.id WHERE n."itemId" = i.id) AS assignments,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'title', s.title) ORDER BY s."updatedAt" DESC), '[]')
        FROM "RubricSet" s JOIN "RubricSetItem" m ON m."setId" = s.id WHERE m."itemId" = i.id AND s."archivedAt" IS NULL) AS "rubricSets"
     FROM "Item" i WHERE i.id = $1`,
    [itemId],
  );
  const [row] = rows;
  if (!row) throw new AppError("not-found");
  const moment = (text: string) => new Date(text).toISOString();
  const { chapter, use, assignments, ...rest } = row;
  const place = use === "practice" ? findItemPlace(chapter, itemId) : undefined;
  return {
    ...rest,
    lessons: place ? [{ chapter, ...place }] : [],
    assignments: assignments.map((each) => ({
      ...each,
      opensAt: moment(each.opensAt),
      closesAt: moment(each.closesAt),
    })),
  };
}
