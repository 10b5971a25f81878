import type * as z from "zod";
import { rngFromNumber } from "@/lib/core/rng";
import type { ExportedItem, ItemFate, Reason, WriteOptions } from "@/lib/exchange/contract";
import { fateOf, leftOut, reason } from "@/lib/exchange/reasons";
import { kinds } from "@/lib/items/kinds.generated";
import { upgradeBody } from "@/lib/items/upgrade";
import { versions } from "@/lib/items/versions.generated";

export type KindName = keyof typeof kinds;
export type BodyOf<K extends KindName> = z.output<(typeof kinds)[K]["authored"]>;

/** A body as its kind reads it today, with its kind's name; nothing in it is left to be drawn. */
export type OpenItem = { [K in KindName]: { readonly kind: K; readonly body: BodyOf<K> } }[KindName];

export const isKindName = (kind: string): kind is KindName => Object.hasOwn(kinds, kind);

/** The present, parsed form of a published body, or why it cannot be had. */
export function parseBody({ document: { kind, version, body } }: ExportedItem): OpenItem | Reason {
  if (!isKindName(kind)) return reason("unknown-kind", kind);
  try {
    const parsed = kinds[kind].authored.safeParse(upgradeBody(versions[kind], body, version, kinds[kind].version));
    if (parsed.success) return { kind, body: parsed.data } as OpenItem; // one kind's schema gives that kind's body
    return reason("body-refused", parsed.error.issues[0]?.message ?? "");
  } catch (error) {
    return reason("body-refused", (error as Error).message); // RangeError: of a version that the code does not know
  }
}

/** What a format made of one item: `text` (or whatever the format writes), and what it could not hold. */
export type Written<T> = { readonly made: T; readonly reasons: readonly Reason[] } | Reason;

/** Writes item after item in one language; what cannot be written is left out and said. */
export function writeEach<T>(
  items: readonly ExportedItem[],
  { locale, seed }: WriteOptions,
  write: (open: OpenItem, item: ExportedItem) => Written<T>,
): { readonly made: readonly T[]; readonly fates: readonly ItemFate[] } {
  const made: T[] = [];
  const fates = items.map((item) => {
    const title = item.envelope.title[locale] || item.envelope.title.en || item.envelope.title.zh;
    const parsed = parseBody(item);
    if ("code" in parsed) return leftOut(item.id, title, parsed);
    const open = drawVariant(parsed, seed);
    const written = write(open, item);
    if ("code" in written) return leftOut(item.id, title, written);
    made.push(written.made);
    return fateOf(item.id, title, [...(open === parsed ? [] : [reason("variant", seed)]), ...written.reasons]);
  });
  return { made, fates };
}

/** One variant of an item with drawn numbers; every other item as it is. */
function drawVariant(open: OpenItem, seed: number): OpenItem {
  if (open.kind !== "numeric-units" || !open.body.variants) return open;
  return { kind: open.kind, body: kinds["numeric-units"].resolve(open.body, rngFromNumber(seed)) };
}
