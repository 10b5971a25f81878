import "server-only";
import type * as z from "zod";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { listExamples } from "@/lib/authoring/server/list-examples";
import { blankTexts } from "@/lib/cms/blank-texts";
import { cleanTexts } from "@/lib/cms/clean-text";
import type { CmsDocument, createItemInput } from "@/lib/cms/schema";
import { findNewest } from "@/lib/cms/server/find-newest";
import { getCurriculum } from "@/lib/content/server/get-curriculum";
import { AppError } from "@/lib/core/errors";
import { type Prisma, prisma } from "@/lib/db/prisma";

/**
 * Makes an item that has no revision yet, and its maker's draft of it: a copy of another item's newest revision, or the form of the kind's
 * example without its words. No learner sees anything of it before a revision is published.
 * @throws {AppError} not-found, invalid-input (chapter, kind or `from`), item-exists
 */
export async function createItem(
  viewer: AccountViewer,
  input: z.output<typeof createItemInput>,
  now: Date,
): Promise<{ itemId: string }> {
  if (!can(viewer, "item.edit", {})) throw new AppError("not-found");
  if (!getCurriculum().chapters.some(({ slug }) => slug === input.chapter)) throw unknown("chapter");
  const document = cleanTexts(await firstDocument(input));
  await prisma().$transaction(async (transaction) => {
    const { count } = await transaction.item.createMany({
      data: [{ id: input.id, chapter: input.chapter, use: input.use, createdAt: now, createdById: viewer.userId }],
      skipDuplicates: true,
    });
    if (count === 0) throw new AppError("item-exists");
    await transaction.itemDraft.create({
      data: {
        ...{ itemId: input.id, userId: viewer.userId, updatedAt: now },
        document: document as Prisma.InputJsonObject, // a JSON object by its schema
      },
      select: { itemId: true },
    });
  });
  return { itemId: input.id };
}

async function firstDocument(input: z.output<typeof createItemInput>): Promise<CmsDocument> {
  return input.from === undefined ? beginDocument(input) : copyDocument(input.from, input);
}

function beginDocument({ kind, use }: z.output<typeof createItemInput>): CmsDocument {
  const example = listExamples().find((candidate) => candidate.kind === kind);
  if (!example) throw unknown("kind");
  return {
    ...{ kind, version: example.version, body: blankTexts(example.body), title: { zh: "", en: "" }, use },
    ...{ questions: [], difficulty: null, sources: [], reviewed: "", lab: null, edition: 1, round: null },
  };
}

/** The copy is of the other item's kind, and has yet to be dated and numbered as an item of its own. */
async function copyDocument(from: string, { kind, use }: z.output<typeof createItemInput>): Promise<CmsDocument> {
  const newest = await findNewest(from);
  if (!newest) throw unknown("from");
  if (newest.document.kind !== kind) throw unknown("kind");
  return { ...newest.document, use, edition: 1 };
}

const unknown = (path: string) => new AppError("invalid-input", { issues: [{ path, code: "unknown" }] });
