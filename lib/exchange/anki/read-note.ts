import { slug } from "@/lib/content/schema";
import type { Locale } from "@/lib/core/locale";
import { DECK, itemOfGuid } from "@/lib/exchange/anki/notes";
import type { ImportedItem, ItemFate } from "@/lib/exchange/contract";
import { MAX_ITEM_CHARACTERS } from "@/lib/exchange/decode-text";
import { toImported } from "@/lib/exchange/draft";
import { fromTags } from "@/lib/exchange/envelope";
import { patternsOf } from "@/lib/exchange/patterns";
import { leftOut, reason } from "@/lib/exchange/reasons";
import { CarriedImages } from "@/lib/exchange/rich-text/carried-images";
import { createTextReader } from "@/lib/exchange/texts";

/** A note as a file holds it: two sides, and what it says beside them. */
export interface FoundNote {
  readonly front: string;
  readonly back: string;
  readonly isHtml: boolean;
  readonly guid?: string | undefined;
  readonly deck?: string | undefined;
  readonly tags: readonly string[];
  /** Fields beyond the two sides that hold something. */
  readonly others: readonly string[];
  /** Where it stands: a line of a text, else the number of the note. */
  readonly at: number;
}

const LONGEST_ANSWER = 60;

/** A note as a draft: a short plain back is what has to be typed, any other the model answer of an open question. */
export function readNote(
  note: FoundNote,
  place: number,
  locale: Locale,
  file: (name: string) => Uint8Array | undefined = () => undefined,
): ImportedItem | ItemFate {
  const { front, back, guid = "", tags, others, at } = note;
  const id = itemOfGuid(guid);
  const name = id ?? `#${place}`;
  if (front.length + back.length > MAX_ITEM_CHARACTERS) return leftOut(name, "", reason("too-long", at));
  const pictures = new CarriedImages();
  const texts = createTextReader(locale, (source) => pictures.take(source, file));
  const media = [...`${front}${back}`.matchAll(/\[sound:([^\]]{1,200})\]/g)].map(([, file]) => file!); // the group always takes part
  const read = (side: string) =>
    texts.read(
      side.replace(/\[sound:[^\]]{1,200}\]/g, " ").replace(/\{\{c\d+::((?:[^{}:]|:(?!:))*)(?:::[^{}]*)?\}\}/g, "$1"),
      note.isHtml ? "html" : "plain",
    );
  const stem = read(front);
  if (stem[locale] === "") return leftOut(name, "", reason("no-question"));
  const answer = read(back);
  const right = answer[locale];
  const isShort = right !== "" && right.length <= LONGEST_ANSWER && !/[\n$`*_\\|[\]<]/.test(right);
  const none = { zh: "", en: "" };
  const own = isShort
    ? { answer, accept: patternsOf([right]), case: "any", spelling: "ask", slips: [] }
    : { modelAnswer: answer, rubric: [], followUps: [], misconceptions: [] };
  const kind = isShort ? "short-text" : "open";
  const { envelope, unknown } = fromTags(tags, "::");
  const chapter = note.deck?.startsWith(`${DECK}::`) ? note.deck.slice(DECK.length + 2) : undefined;
  const imported = toImported({
    ...{ kind, id, place, body: { stem, hints: [], explanation: none, ...own } },
    envelope: { ...envelope, ...(chapter !== undefined && slug.safeParse(chapter).success && { chapter }) },
    reasons: [
      reason("kind-guessed", kind),
      ...(isShort ? [] : [reason("rubric-missing")]),
      ...(unknown.length ? [reason("tags", unknown.join(", "))] : []),
      ...(others.length ? [reason("envelope", others.join(", "))] : []),
      ...(media.length ? [reason("media", media.join(", "))] : []),
      ...texts.reasons(),
    ],
  });
  return { ...imported, images: pictures.all };
}
