import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { BANK_PAGE_SIZE, type BankPage, type BankQuery, type BankRow } from "@/lib/cms/bank-schema";
import { bankSql } from "@/lib/cms/bank-sql";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";

interface Row extends Omit<BankRow, "itemId" | "title" | "changedAt" | "statistics"> {
  readonly id: string;
  readonly titleZh: string | null;
  readonly titleEn: string | null;
  readonly changedAt: Date;
  readonly attempts: number | null;
  readonly facility: number | null;
  readonly discrimination: number | null;
  readonly flags: string[] | null;
  readonly total: number;
}

/**
 * One page of the items that an instructor looks for, each with the revision that editors write from.
 * @throws {AppError} not-found for whoever is no instructor
 */
export async function listBank(viewer: AccountViewer, query: BankQuery, now: Date): Promise<BankPage> {
  if (!can(viewer, "item.author", {})) throw new AppError("not-found");
  const { text, values } = bankSql(query, viewer.userId, now);
  const { rows } = await pool().query<Row>(text, [...values]);
  const total = rows[0]?.total ?? 0;
  return {
    rows: rows.map(toRow),
    total,
    page: query.page ?? 1,
    pages: Math.max(1, Math.ceil(total / BANK_PAGE_SIZE)),
  };
}

function toRow(row: Row): BankRow {
  const { id, titleZh, titleEn, changedAt, attempts, facility, discrimination, flags, total: _, ...rest } = row;
  return {
    ...rest,
    itemId: id,
    title: { zh: titleZh ?? "", en: titleEn ?? "" },
    changedAt: changedAt.toISOString(),
    statistics: attempts === null ? null : { attempts, facility, discrimination, flags: flags ?? [] },
  };
}
