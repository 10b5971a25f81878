import { createHash } from "node:crypto";
import type { Locale } from "@/lib/core/locale";
import { type Card, cardOf } from "@/lib/exchange/anki/card";
import type { ExportedItem, ItemFate, WriteOptions } from "@/lib/exchange/contract";
import { cardRenderer } from "@/lib/exchange/anki/render-html";
import { Notes } from "@/lib/exchange/notes";
import { ShownPictures } from "@/lib/exchange/rich-text/shown-pictures";
import { toTags } from "@/lib/exchange/envelope";
import { type OpenItem, writeEach } from "@/lib/exchange/open-item";
import { reason } from "@/lib/exchange/reasons";

export const DECK = "Warmup";

/** One note of Anki's, which has one card. */
export interface Note extends Card {
  /** The same for an item and a language whenever it is exported: importing again updates the note. */
  readonly guid: string;
  readonly deck: string;
  readonly tags: readonly string[];
}

const GUID = /^warmup:(?:zh|en):(.+)$/;
export const guidOf = (id: string, locale: Locale): string => `warmup:${locale}:${id}`;

/** The item that a guid names; undefined for one of somebody else's. */
export const itemOfGuid = (guid: string): string | undefined => GUID.exec(guid)?.[1];

export function makeNotes(
  items: readonly ExportedItem[],
  options: WriteOptions,
  pictures = new ShownPictures(undefined, ""),
): { readonly made: readonly Note[]; readonly fates: readonly ItemFate[] } {
  return writeEach(items, options, (open, { id, envelope }) => {
    const notes = new Notes();
    const made = {
      guid: guidOf(id, options.locale),
      deck: envelope.chapter === undefined ? DECK : `${DECK}::${envelope.chapter}`,
      tags: toTags(envelope, "::"),
      ...cardOf(open, options.locale, options.seed, cardRenderer(notes, pictures)),
    };
    return { made, reasons: [...reasonsFor(open), ...notes.reasons] };
  });
}

function reasonsFor({ body }: OpenItem) {
  const hasFeedback = ["choices", "reasons", "sentences", "pairs", "cards", "marks", "misconceptions"].some(
    (field) => field in body,
  );
  const hasSlips = "slips" in body && body.slips.length > 0;
  return [
    ...[reason("self-test"), reason("one-language")],
    ...(body.hints.length ? [reason("hints")] : []),
    ...(hasFeedback ? [reason("feedback")] : []),
    ...(hasSlips ? [reason("slips")] : []),
  ];
}

/** The first `digits` hexadecimal digits of SHA-1, as a number. */
export function hashNumber(text: string, digits: number): number {
  return Number.parseInt(createHash("sha1").update(text).digest("hex").slice(0, digits), 16);
}
