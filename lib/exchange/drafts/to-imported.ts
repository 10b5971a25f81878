import type { CarriedEnvelope, CarriedImage, ImportedItem, ItemFate } from "@/lib/exchange/contract";
import { slug } from "@/lib/content/schema";
import { toImported } from "@/lib/exchange/draft";
import { type Draft, isEmptyText } from "@/lib/exchange/drafts/bodies";
import type { Notes } from "@/lib/exchange/notes";
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

/** What was read of one question: an item, or the fate of one that is left out. */
export function outcomeOf({ draft, notes, images, place, id, title, envelope }: Read): ImportedItem | ItemFate {
  if (!draft) return notes.leftOut(slug.safeParse(id).success ? id : `#${place}`, title.zh || title.en);
  const imported = toImported({
    ...{ kind: draft.kind, body: draft.body, place, reasons: notes.reasons },
    ...(id !== "" && { id }),
    envelope: { ...(!isEmptyText(title) && { title }), ...envelope },
  });
  return { ...imported, images };
}
