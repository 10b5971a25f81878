import "server-only";
import type * as z from "zod";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { cleanTexts } from "@/lib/cms/clean-text";
import { getCurriculum } from "@/lib/content/server/get-curriculum";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { LOCALES } from "@/lib/core/locale";
import { transaction } from "@/lib/db/transaction";
import type { importRef, startImportInput } from "@/lib/imports/schema";
import { kinds } from "@/lib/items/kinds.generated";
import { sendJob } from "@/lib/jobs/server/boss";

type Input = z.output<typeof startImportInput>;

/** Imports of one instructor that are remembered after their end. */
const REMEMBERED = 20;

/**
 * Keeps what was taken of a file, and has its drafts made in the background.
 * @throws {AppError} not-found for whoever is no instructor, invalid-input for a chapter or kind that there is not
 */
export async function startImport(
  viewer: AccountViewer,
  { fileName, items }: Input,
  now: Date,
): Promise<z.output<typeof importRef> & { readonly items: number }> {
  if (!can(viewer, "item.edit", {})) throw new AppError("not-found");
  requireKnown(items);
  const importId = newId();
  const { userId } = viewer;
  await transaction(async (client) => {
    await client.query(
      `INSERT INTO "DraftImport" (id, "userId", "fileName", status, "createdAt") VALUES ($1, $2, $3, 'queued', $4)`,
      [importId, userId, cleanTexts(fileName), now],
    );
    await client.query(
      `INSERT INTO "DraftImportItem" ("importId", place, "userId", "itemId", title, chapter, "isKnown", content)
       SELECT $1, place, $2, "itemId", title, chapter, "isKnown", content
       FROM jsonb_to_recordset($3::jsonb) AS i(place int, "itemId" text, title text, chapter text, "isKnown" boolean, content jsonb)`,
      [importId, userId, JSON.stringify(items.map(toRow))],
    );
    await client.query(
      `DELETE FROM "DraftImport" WHERE "userId" = $1 AND status IN ('done', 'failed') AND id NOT IN
         (SELECT id FROM "DraftImport" WHERE "userId" = $1 ORDER BY "createdAt" DESC, id DESC LIMIT ${REMEMBERED})`,
      [userId],
    );
    await sendJob("import", importId, client);
  });
  return { importId, items: items.length };
}

function requireKnown(items: Input["items"]): void {
  const chapters = new Set(getCurriculum().chapters.map(({ slug }) => slug));
  const at = (isRight: (item: Input["items"][number]) => boolean) => items.findIndex((item) => !isRight(item));
  const [chapter, kind] = [
    at((item) => chapters.has(item.chapter)),
    at(({ document }) => Object.hasOwn(kinds, document.kind)),
  ];
  if (chapter >= 0) throw unknown(`items.${chapter}.chapter`);
  if (kind >= 0) throw unknown(`items.${kind}.document.kind`);
}

const unknown = (path: string) => new AppError("invalid-input", { issues: [{ path, code: "unknown" }] });

function toRow({ id, chapter, isKnown, document, pictures }: Input["items"][number], index: number) {
  const title = LOCALES.map((locale) => document.title[locale]).find(Boolean) ?? "";
  return cleanTexts({
    ...{ place: index + 1, itemId: id, title: title.slice(0, 200), chapter, isKnown },
    content: { document, pictures },
  });
}
