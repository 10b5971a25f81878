import "server-only";
import { can } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { readTitle } from "@/lib/cms/read-title";
import { getCurriculum } from "@/lib/content/server/get-curriculum";
import { AppError } from "@/lib/core/errors";
import type { Locale } from "@/lib/core/locale";
import { prisma } from "@/lib/db/prisma";
import { kinds } from "@/lib/items/kinds.generated";

interface ItemChoices {
  readonly chapters: readonly { readonly slug: string; readonly title: string }[];
  readonly kinds: readonly string[];
  /** Every item that can be copied, in the order of ids. */
  readonly items: readonly { readonly id: string; readonly title: string; readonly kind: string }[];
}

/**
 * What a new item can begin from, in one language.
 * @throws {AppError} not-found for whoever is no author
 */
export async function listItemChoices(viewer: Viewer, locale: Locale): Promise<ItemChoices> {
  if (!can(viewer, "item.author", {})) throw new AppError("not-found");
  const rows = await prisma().itemRevision.findMany({
    distinct: ["itemId"],
    orderBy: [{ itemId: "asc" }, { number: "desc" }],
    select: { itemId: true, kind: true, envelope: true },
  });
  return {
    chapters: getCurriculum().chapters.map(({ slug, number, title }) => ({
      slug,
      title: `${number} ${title[locale]}`,
    })),
    kinds: Object.keys(kinds),
    items: rows.map(({ itemId, kind, envelope }) => ({
      id: itemId,
      kind,
      title: readTitle(envelope, locale) ?? itemId,
    })),
  };
}
