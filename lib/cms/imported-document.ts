import { cmsDocument, itemId, newItemId, type CmsDocument } from "@/lib/cms/schema";
import type { Locale } from "@/lib/core/locale";
import type { ImportedItem } from "@/lib/exchange/contract";

/** An item of a file as an author's draft: what the file does not say is left for him to write. */
export function toCmsDocument({ envelope, document, fate }: ImportedItem, locale: Locale): CmsDocument {
  const own = { zh: "", en: "", [locale]: fate.title.slice(0, 200) };
  const { shape } = cmsDocument;
  return {
    ...document,
    title: shape.title.catch(own).parse(envelope.title ?? own),
    use: envelope.use ?? "practice",
    questions: shape.questions.catch([]).parse(envelope.questions ?? []),
    difficulty: shape.difficulty.catch(null).parse(envelope.difficulty ?? null),
    sources: shape.sources.catch([]).parse(envelope.sources ?? []),
    reviewed: shape.reviewed.catch("").parse(envelope.reviewed ?? ""),
    lab: shape.lab.catch(null).parse(envelope.lab ?? null),
    edition: shape.edition.catch(1).parse(envelope.edition ?? 1),
    round: shape.round.catch(null).parse(envelope.round ?? null),
  };
}

/**
 * Ids for the items of a file, in their order and none twice: the file's own, or words of the title (`imported-3` where it has none in
 * Latin letters), with a number where that is in use or taken by another one.
 * @param isTaken whether the bank has such an item; a file's own id may name one: then its draft is meant
 */
export function proposeIds(items: readonly ImportedItem[], isTaken: (id: string) => boolean): string[] {
  const own = new Set(items.flatMap(({ id }) => (id === undefined ? [] : [id])));
  const used = new Set<string>();
  // How far each beginning was counted: five thousand items of one title would else be counted anew for each.
  const counted = new Map<string, number>();
  return items.map(({ id, fate }, index) => {
    if (id !== undefined && itemId.safeParse(id).success && !used.has(id) && (isTaken(id) || isFree(id))) {
      used.add(id);
      return id;
    }
    const base = toSlug(fate.title) || `imported-${index + 1}`;
    for (let number = counted.get(base) ?? 1; ; number++) {
      const wanted = number === 1 ? base : `${base}-${number}`;
      if (used.has(wanted) || own.has(wanted) || isTaken(wanted) || !isFree(wanted)) continue;
      used.add(wanted);
      counted.set(base, number + 1);
      return wanted;
    }
  });
}

const isFree = (id: string): boolean => newItemId.safeParse(id).success;

const LONGEST = 60;

function toSlug(title: string): string {
  const words = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .match(/[a-z0-9]+/g);
  let slug = "";
  for (const word of words ?? []) {
    if (slug.length + word.length + 1 > LONGEST) break;
    slug += (slug && "-") + word;
  }
  return slug;
}
