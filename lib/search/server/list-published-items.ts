import "server-only";
import * as z from "zod";
import { parseMarkdown, renderMdast } from "@/lib/content/markdown-processor";
import { storedEnvelope } from "@/lib/content/schema";
import { forEachLocale, type Localized } from "@/lib/core/locale";
import { rngFromNumber } from "@/lib/core/rng";
import type { Prisma } from "@/lib/db/prisma";
import { codePair } from "@/lib/code-pairs/code-pair";
import { readRevision } from "@/lib/practice/server/read-revision";
import { plainText } from "@/lib/search/plain-text";

export interface PublishedItem {
  readonly id: string;
  readonly kind: string;
  readonly chapter: string;
  readonly title: Localized;
  /** Of the public form, as plain text. */
  readonly stem: Localized;
}

/** The one field of a public form that is searched. */
const shown = z.looseObject({ stem: z.string() });

const select = {
  itemId: true,
  id: true,
  kind: true,
  version: true,
  envelope: true,
  body: true,
  item: { select: { chapter: true } },
  pairs: { select: { input: true, output: true, wrong: true }, orderBy: { number: "asc" } },
} as const;

/**
 * Practice items as they are published today, by what anybody sees of them before he answers: the stem of the public form. Numbers
 * that are drawn anew for each view are those of one example. Assessment items are no part of it, nor are retired ones.
 * @param itemId of the only one that is wanted
 */
export async function listPublishedItems(
  transaction: Prisma.TransactionClient,
  itemId?: string,
): Promise<PublishedItem[]> {
  const revisions = await transaction.itemRevision.findMany({
    where: {
      status: "published",
      item: { use: "practice", status: "active" },
      ...(itemId !== undefined && { itemId }),
    },
    select,
    orderBy: { itemId: "asc" },
  });
  return revisions.flatMap(({ itemId: id, envelope, pairs, item, ...revision }) => {
    const { title } = storedEnvelope.safeParse(envelope).data ?? {};
    if (!title) return [];
    const { kind, authored } = readRevision({ ...revision, pairs });
    const facts = { pairs: z.array(codePair).parse(pairs), number: 0, order: rngFromNumber(0) };
    const resolved = kind.resolve(authored, rngFromNumber(0), facts);
    const stem = forEachLocale((locale) => shown.parse(kind.toPublic(resolved, locale, toPlain)).stem);
    return [{ id, kind: revision.kind, chapter: item.chapter, title, stem }];
  });
}

const toPlain = (markdown: string): string => plainText(renderMdast(parseMarkdown(markdown, "item"), "item").root);
