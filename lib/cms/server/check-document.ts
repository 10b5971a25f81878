import "server-only";
import type * as z from "zod";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import type { DocumentProblem } from "@/lib/authoring/schema";
import { lintDocument } from "@/lib/authoring/server/resolve-document";
import { checkBalance, checkNear } from "@/lib/cms/check-bank";
import { checkEnvelope } from "@/lib/cms/check-envelope";
import { checkReference } from "@/lib/cms/check-reference";
import { checkMissing, checkReadingLevel, checkTitle, listPictures } from "@/lib/cms/check-words";
import { CODE_KIND } from "@/lib/code-pairs/schema";
import { checkRound } from "@/lib/content/check/check-round";
import type { checkOutput, CmsDocument } from "@/lib/cms/schema";
import { findNear } from "@/lib/cms/server/shingle-bank";
import { getCurriculum } from "@/lib/content/server/get-curriculum";
import { getLabs } from "@/lib/content/server/get-labs";
import { listSources } from "@/lib/content/server/list-sources";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";

/**
 * All that the linter says of a document, the bank around it included; paths from the document on, errors first. Nothing is kept.
 * @throws {AppError} not-found for whoever may not edit, and for an item that there is not
 */
export async function checkDocument(
  viewer: AccountViewer,
  itemId: string,
  document: CmsDocument,
  now: Date,
): Promise<z.output<typeof checkOutput>> {
  if (!can(viewer, "item.edit", {})) throw new AppError("not-found");
  const item = await prisma().item.findUnique({ where: { id: itemId }, select: { chapter: true } });
  if (!item) throw new AppError("not-found");
  const missing = checkMissing(document);
  const known = new Set(missing.map(({ path }) => path.join("/")));
  const problems = [
    ...missing,
    ...checkTitle(document),
    ...checkEnvelope(document, {
      questions: new Set(getCurriculum().chapters.flatMap(({ questions }) => questions.map(({ id }) => id))),
      labs: new Set(getLabs().map(({ slug }) => slug)),
      sources: new Set(listSources(item.chapter).sources.map(({ id }) => id)),
      now,
    }),
    ...checkRoundOf(document),
    // What is missing is said once, and not as a rule of the schema.
    ...checkBody(document).filter(({ path }) => !known.has(path.join("/"))),
    ...checkReadingLevel(document),
    ...(await checkPictures(document)),
    ...(document.kind === "open" ? [] : checkNear(await findNear(itemId, document.body))),
    ...checkBalance(document.body, await listOtherBodies(item.chapter, itemId)),
  ].toSorted((a, b) => Number(a.severity > b.severity) - Number(a.severity < b.severity));
  return { problems, isReady: problems.every(({ severity }) => severity !== "error") };
}

function checkBody({ kind, version, body }: CmsDocument): DocumentProblem[] {
  const { draw, problems } = lintDocument({ kind, version, body });
  const found = problems.map((problem) => ({ ...problem, path: ["body", ...problem.path] }));
  // An exercise in code is run in its author's browser when its pairs are made, which shows the same.
  return draw && kind !== CODE_KIND ? [...found, ...checkReference(draw)] : found;
}

function checkRoundOf({ kind, round, body }: CmsDocument): DocumentProblem[] {
  return checkRound({ kind, round: round ?? undefined, body }).map(({ path, message, remedy }) => ({
    ...{ severity: "error", rule: "round", message, remedy },
    path: path[0] === "round" ? [...path] : ["body", ...path],
  }));
}

async function checkPictures(document: CmsDocument): Promise<DocumentProblem[]> {
  const shown = listPictures(document);
  if (shown.size === 0) return [];
  const kept = await prisma().picture.findMany({ where: { id: { in: [...shown.keys()] } }, select: { id: true } });
  const ids = new Set(kept.map(({ id }) => id));
  return [...shown].flatMap(([id, paths]) =>
    ids.has(id)
      ? []
      : paths.map((path): DocumentProblem => {
          const message = `the picture /media/${id.slice(0, 8)}… is not kept here`;
          return { severity: "error", rule: "picture", path: [...path], message, remedy: "Paste it again" };
        }),
  );
}

/** Bodies of the chapter's other items as they are published. */
async function listOtherBodies(chapter: string, itemId: string): Promise<readonly object[]> {
  const rows = await prisma().itemRevision.findMany({
    where: { status: "published", item: { chapter, status: "active", id: { not: itemId } } },
    select: { body: true },
  });
  return rows.flatMap(({ body }) => (typeof body === "object" && body !== null ? [body] : []));
}
