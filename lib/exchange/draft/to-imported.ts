import type { CarriedEnvelope, CarriedImage, ImportedItem, ItemFate } from "@/lib/exchange/contract";
import { type Draft, isEmptyText } from "@/lib/exchange/draft/bodies";
import { asId } from "@/lib/exchange/moodle-xml/envelope-tags";
import type { Notes } from "@/lib/exchange/notes";
import { kinds } from "@/lib/items/kinds.generated";
import type { Localized } from "@/lib/core/locale";

interface Read {
  /** Undefined for what is left out; why stands in the notes. */
  readonly draft: Draft | undefined;
  readonly notes: Notes;
  readonly images: readonly CarriedImage[];
  /** From 1, in the order of the file. */
  readonly place: number;
  /** As the file writes it; empty for none. */
  readonly id: string;
  readonly title: Localized;
  readonly envelope: CarriedEnvelope;
}

/** What was read of one question as an item and its fate. */
export function toImported({ draft, notes, images, place, id: written, title, envelope }: Read): {
  readonly item: ImportedItem | undefined;
  readonly fate: ItemFate;
} {
  const id = asId(written);
  if (id === undefined && written !== "") notes.note("id-unfit", written);
  const fate = notes.fateOf(id ?? `#${place}`, title.zh || title.en, !draft);
  if (!draft) return { item: undefined, fate };
  const document = { kind: draft.kind, version: kinds[draft.kind].version, body: draft.body };
  return { fate, item: { id, document, images, fate, envelope: { ...(!isEmptyText(title) && { title }), ...envelope } } };
}
