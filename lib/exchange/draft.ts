import { LOCALES, type Locale, type Localized } from "@/lib/core/locale";
import type { CarriedEnvelope, ImportedItem, ItemFate, Reason } from "@/lib/exchange/contract";
import { type KindName } from "@/lib/exchange/open-item";
import { withDefaults } from "@/lib/exchange/defaults";
import { fateOf, reason } from "@/lib/exchange/reasons";
import { pictureReasons } from "@/lib/exchange/rich-text/picture-reasons";
import { slug } from "@/lib/content/schema";
import { kinds } from "@/lib/items/kinds.generated";

/** A text in one language; that of the other is empty until its author writes it. */
export const inLanguage = (locale: Locale, text: string): Localized =>
  locale === "zh" ? { zh: text, en: "" } : { zh: "", en: text };

interface Draft {
  readonly kind: KindName;
  readonly body: unknown;
  readonly envelope: CarriedEnvelope;
  /** As the file names it; kept where it is an id that we could take. */
  readonly id?: string | undefined;
  /** Place in the file, from 1. */
  readonly place: number;
  readonly reasons: readonly Reason[];
  /** Line of the file that holds what stands at a path of the body. */
  lineOf?(path: readonly PropertyKey[]): number;
}

/** An item read from a file, with all that its kind's schema would say about it told. */
export function toImported(draft: Draft): ImportedItem {
  const { kind, body, envelope, id, place, reasons } = draft;
  const isId = id !== undefined && slug.safeParse(id).success;
  const told = [
    ...[...reasons, ...pictureReasons(body)],
    ...(id !== undefined && !isId ? [reason("id-refused", id)] : []),
    ...problemsOf(draft),
  ];
  const { authored, version } = kinds[kind];
  const parsed = authored.safeParse(body);
  const name = titleOf(envelope, body);
  return {
    id: isId ? id : undefined,
    envelope,
    document: { kind, version, body: parsed.success ? parsed.data : withDefaults(authored, body) },
    images: [],
    fate: fateOf(isId ? id : `#${place}`, name, told),
  };
}

/** Items of which no two have one id: a later one is named by its author. */
export function withOwnIds(items: readonly ImportedItem[]): readonly ImportedItem[] {
  const seen = new Set<string>();
  return items.map((item, index) => {
    if (item.id === undefined) return item;
    if (!seen.has(item.id)) {
      seen.add(item.id);
      return item;
    }
    const { title, reasons } = item.fate;
    return {
      ...item,
      id: undefined,
      fate: fateOf(`#${index + 1}`, title, [...reasons, reason("repeated-id", item.id)]),
    };
  });
}

/** Fates in the order of the file, those of the items as they became in `withOwnIds`. */
export function readingOf(outcomes: readonly (ImportedItem | ItemFate)[]) {
  const own = withOwnIds(outcomes.filter((outcome) => "document" in outcome));
  let next = 0;
  const fates = outcomes.map((outcome) => ("document" in outcome ? own[next++]!.fate : outcome)); // as many as there are items
  return { items: own, fates };
}

/** A few words that name an item: its title, else the beginning of its stem. */
function titleOf({ title }: CarriedEnvelope, body: unknown): string {
  const stem = (body as { readonly stem?: Partial<Localized> } | null)?.stem;
  return (
    [title?.zh, title?.en, stem?.zh, stem?.en].find((text) => typeof text === "string" && text !== "")?.slice(0, 80) ??
    ""
  );
}

/** What a draft's kind has to say about it: texts that are missing in both languages, or in one, and everything else. */
function problemsOf({ kind, body, lineOf }: Draft): Reason[] {
  const at = (path: readonly PropertyKey[]) => path.map(String).join(".") + (lineOf ? `:${lineOf(path)}` : "");
  const { body: complete, isOneLanguage, missing } = completeTexts(body);
  const parsed = kinds[kind].authored.safeParse(complete);
  const issues = parsed.error?.issues ?? [];
  return [
    ...(isOneLanguage ? [reason("language-missing")] : []),
    ...(missing.length ? [reason("text-missing", missing.slice(0, 20).join(", "))] : []),
    ...issues.slice(0, 10).map(({ path, message }) => reason("schema-problem", `${at(path)} ${message}`)),
  ];
}

interface CompleteTexts {
  readonly body: unknown;
  readonly isOneLanguage: boolean;
  /** Where a text is missing in both languages. */
  readonly missing: readonly string[];
}

/** A body whose texts are whole: what one language lacks is taken from the other, what both lack is named by its place. */
export function completeTexts(body: unknown): CompleteTexts {
  const missing: string[] = [];
  let isOneLanguage = false;
  const walk = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map((entry, index) => walk(entry, `${path}.${index + 1}`));
    if (value === null || typeof value !== "object") return value;
    if (isLocalized(value)) {
      const [zh, en] = LOCALES.map((locale) => value[locale].trim());
      if (zh && en) return value;
      if (!zh && !en) missing.push(path.slice(1));
      else isOneLanguage = true;
      const text = zh || en || path.slice(1);
      return { zh: zh || text, en: en || text };
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner, `${path}.${key}`)]));
  };
  return { body: walk(body, ""), isOneLanguage, missing };
}

const isLocalized = (value: object): value is Localized =>
  Object.keys(value).length === 2 &&
  LOCALES.every((locale) => typeof (value as Partial<Localized>)[locale] === "string");
