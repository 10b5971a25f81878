import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { pool, type Queryable } from "@/lib/db/pool";
import { readRubricFacts } from "@/lib/rubric-sets/read-rubric-facts";
import { missingInItem, type InterviewItem } from "@/lib/rubric-sets/missing-in-item";
import { LEVELS, storedTitle, type RubricSet, type RubricSetItem } from "@/lib/rubric-sets/schema";
import { factsOf, requireRubricSet } from "@/lib/rubric-sets/server/require-rubric-set";

/**
 * A set for interviews: its items in their order, each as an interview would ask it, and what is missing in it.
 * @throws {AppError} `not-found` for whoever is no instructor, and where there is none
 */
export async function getRubricSet(
  viewer: AccountViewer,
  setId: string,
  client: Queryable = pool(),
): Promise<RubricSet> {
  const set = await requireRubricSet(client, viewer, setId);
  return {
    ...{ setId, title: storedTitle.parse(set.title), version: set.version, role: set.role, owner: set.owner },
    level: LEVELS.find((level) => level === set.level) ?? null,
    isMine: set.ownerId === viewer.userId,
    isArchived: set.archivedAt !== null,
    updatedAt: set.updatedAt.toISOString(),
    mayEdit: can(viewer, "rubricSet.edit", factsOf(set)),
    mayArchive: can(viewer, "rubricSet.archive", factsOf(set)),
    items: await listItems(client, setId),
  };
}

interface ItemRow {
  readonly itemId: string;
  readonly minutes: number | null;
  readonly isRetired: boolean;
  readonly titleZh: string | null;
  readonly titleEn: string | null;
  readonly difficulty: number | null;
  readonly publishedId: string | null;
  readonly version: number | null;
  readonly body: unknown;
  readonly language: InterviewItem["language"];
}

/** What is published is asked; before that what editors write from is shown. */
async function listItems(client: Queryable, setId: string): Promise<RubricSetItem[]> {
  const { rows } = await client.query<ItemRow>(
    `SELECT n."itemId", n.minutes, i.status = 'retired' AS "isRetired", b."titleZh", b."titleEn", b.difficulty, b."publishedId",
       r.version, r.body,
       CASE WHEN b."publishedId" IS NULL THEN coalesce(b.language, 'complete') ELSE coalesce(r.behind || '-behind', 'complete') END AS language
     FROM "RubricSetItem" n JOIN "Item" i ON i.id = n."itemId" LEFT JOIN "BankEntry" b ON b."itemId" = n."itemId"
       LEFT JOIN "ItemRevision" r ON r.id = coalesce(b."publishedId", b."revisionId")
     WHERE n."setId" = $1 ORDER BY n.position`,
    [setId],
  );
  return rows.map(
    ({ itemId, minutes, titleZh, titleEn, difficulty, publishedId, isRetired, language, ...revision }) => {
      const { points, followUps, misconceptions } = readRubricFacts(revision.version, revision.body);
      const isPublished = publishedId !== null;
      return {
        ...{ itemId, minutes, difficulty, revisionId: publishedId, followUps, misconceptions, points: points.length },
        title: { zh: titleZh ?? "", en: titleEn ?? "" },
        missing: missingInItem({ isRetired, isPublished, language, points, followUps, misconceptions }),
      };
    },
  );
}
