import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import type { BankFacets } from "@/lib/cms/bank-schema";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";

/**
 * Who saved what stands in the bank, and the tags in use.
 * @throws {AppError} not-found for whoever is no instructor
 */
export async function listBankFacets(viewer: AccountViewer): Promise<BankFacets> {
  if (!can(viewer, "item.author", {})) throw new AppError("not-found");
  const [authors, tags] = await Promise.all([
    pool().query<BankFacets["authors"][number]>(
      `SELECT u.id AS "userId", u.nickname FROM "User" u WHERE u."deletedAt" IS NULL
         AND EXISTS (SELECT FROM "BankEntry" b WHERE b."authorId" = u.id) ORDER BY u.nickname, u.id`,
    ),
    pool().query<{ tag: string }>(`SELECT DISTINCT tag FROM "ItemTag" ORDER BY tag`),
  ]);
  return { authors: authors.rows, tags: tags.rows.map(({ tag }) => tag) };
}
