import "server-only";
import { conceptsOfQuestions, createConceptResolver } from "@/lib/content/concept-resolver";
import { keepReleased } from "@/lib/content/keep-released";
import { type FileItem, type LoadNote, type LoadPlan, planLoad } from "@/lib/content/plan-load";
import { lockContent } from "@/lib/content/server/content-lock";
import { getConcepts } from "@/lib/content/server/get-concepts";
import { getCurriculum } from "@/lib/content/server/get-curriculum";
import { listFileItems } from "@/lib/content/server/list-file-items";
import { loadPictures } from "@/lib/content/server/load-pictures";
import { listKnownItems, type StoredItem } from "@/lib/content/server/list-known-items";
import type { IdSource } from "@/lib/core/ids";
import { type Prisma, prisma } from "@/lib/db/prisma";
import { indexEntries } from "@/lib/search/server/index-entries";

/** How many items or revisions each part of the plan touched. All zero when nothing had changed. */
export type LoadCounts = Readonly<Record<Exclude<keyof LoadPlan, "common" | "notes"> | "refresh", number>>;

interface LoadOptions {
  readonly now: Date;
  readonly newId: IdSource;
  readonly fingerprint?: string | undefined;
  readonly listFiles?: () => readonly FileItem[];
  /** Plans and tells, and changes nothing. */
  readonly isDry?: boolean;
  /** Is given what is done with each item, or why it is left alone, when all went well. */
  readonly onNotes?: (notes: readonly LoadNote[]) => void;
}

/**
 * Brings the items of content/ into the database by the three-way rule (plan-load.ts), in one transaction under an advisory
 * lock: two servers that start together load once. Idempotent. Stored concepts follow the curriculum without a new revision, and the
 * search index follows what is published.
 * @param options fingerprint: of the files and the code that reads them, kept so that the next start may see that it has nothing to load
 * @throws {Error} when content/ is wrong or holds no chapter; the database is then as it was.
 */
export async function loadContent({
  now,
  newId,
  fingerprint,
  listFiles = listFileItems,
  isDry = false,
  onNotes = () => {},
}: LoadOptions): Promise<LoadCounts> {
  const files = listFiles();
  // An empty folder is a wrong working directory far sooner than a wish to retire everything.
  if (files.length === 0) throw new Error("content/ holds no item. Start from the repository's root.");
  const { plan, refresh } = await prisma().$transaction(
    async (transaction) => {
      await lockContent(transaction, "alone");
      const known = await listKnownItems(transaction);
      const planned = planLoad(keepReleased(files, known), known);
      if (isDry) return { plan: planned, refresh: 0 };
      await carryOut(transaction, planned, now, newId);
      await loadPictures(transaction, now);
      const refreshed = await refreshConcepts(transaction, known);
      await indexEntries(transaction, now);
      await transaction.contentLoad.deleteMany();
      if (fingerprint !== undefined)
        await transaction.contentLoad.create({ data: { fingerprint, loadedAt: now }, select: { fingerprint: true } });
      return { plan: planned, refresh: refreshed };
    },
    { maxWait: 30_000, timeout: 120_000 },
  );
  onNotes(plan.notes);
  return {
    create: plan.create.length,
    move: plan.move.length,
    activate: plan.activate.length,
    retire: plan.retire.length,
    supersede: plan.supersede.length,
    publish: plan.publish.length,
    draft: plan.draft.length,
    refresh,
  };
}

async function carryOut(
  transaction: Prisma.TransactionClient,
  plan: LoadPlan,
  now: Date,
  newId: IdSource,
): Promise<void> {
  const row = (status: "draft" | "published", { item, number }: LoadPlan["publish"][number]) => ({
    id: newId(),
    itemId: item.id,
    number,
    kind: item.kind,
    version: item.version,
    use: item.use,
    envelope: item.envelope,
    body: item.body as Prisma.InputJsonObject, // parsed from YAML by the kind's schema
    hash: item.hash,
    origin: "content" as const,
    status,
    createdAt: now,
    publishedAt: status === "published" ? now : null,
  });
  if (plan.create.length)
    await transaction.item.createMany({
      data: plan.create.map(({ id, chapter, use }) => ({ id, chapter, use, createdAt: now })),
    });
  for (const { id, chapter, use } of plan.move)
    await transaction.item.update({ where: { id }, data: { chapter, use }, select: { id: true } });
  await transaction.item.updateMany({
    where: { id: { in: [...plan.activate] } },
    data: { status: "active", retiredAt: null },
  });
  await transaction.item.updateMany({
    where: { id: { in: [...plan.retire] } },
    data: { status: "retired", retiredAt: now },
  });
  await transaction.$executeRaw`
    INSERT INTO "RevisionStep" (id, "revisionId", "from", "to", at)
    SELECT gen_random_uuid(), id, status, 'superseded', ${now} FROM "ItemRevision" WHERE id = ANY(${[...plan.supersede]}::uuid[])`;
  // Before anything is published: an item shows one revision at a time, and the database holds us to it.
  await transaction.itemRevision.updateMany({
    where: { id: { in: [...plan.supersede] } },
    data: { status: "superseded", supersededAt: now },
  });
  const rows = [
    ...plan.publish.map((entry) => ({ ...row("published", entry), pairs: entry.item.pairs ?? [] })),
    ...plan.draft.map((entry) => ({ ...row("draft", entry), pairs: entry.item.pairs ?? [] })),
  ];
  await transaction.itemRevision.createMany({ data: rows.map(({ pairs: _pairs, ...revision }) => revision) });
  await transaction.codePair.createMany({
    data: rows.flatMap(({ id: revisionId, pairs }) => pairs.map((pair, number) => ({ revisionId, number, ...pair }))),
  });
  await agree(transaction, plan.common);
}

/** Writes down on what files and database agree now, in one statement: the first load agrees on every item. */
async function agree(transaction: Prisma.TransactionClient, common: LoadPlan["common"]): Promise<void> {
  if (common.length === 0) return;
  await transaction.$executeRaw`
    UPDATE "Item" SET "commonHash" = agreed.hash
    FROM jsonb_to_recordset(${JSON.stringify(common)}::jsonb) AS agreed(id text, hash text)
    WHERE "Item".id = agreed.id`;
}

/** Writes the canonical concepts of today into the revisions whose questions' concepts changed. Returns how many did. */
async function refreshConcepts(transaction: Prisma.TransactionClient, known: readonly StoredItem[]): Promise<number> {
  const curriculum = getCurriculum();
  const resolve = createConceptResolver(getConcepts());
  const questions = new Set(curriculum.chapters.flatMap((chapter) => chapter.questions.map(({ id }) => id)));
  let refreshed = 0;
  for (const { id, envelope } of known.flatMap(({ revisions }) => revisions)) {
    if (!envelope?.questions.every((question) => questions.has(question))) continue;
    const concepts = conceptsOfQuestions(envelope.questions, curriculum, resolve);
    if (concepts.join() === envelope.concepts.join()) continue;
    await transaction.itemRevision.update({
      where: { id },
      data: { envelope: { ...envelope, concepts } },
      select: { id: true },
    });
    refreshed++;
  }
  return refreshed;
}
