import { slug } from "@/lib/content/schema";
import {
  type CarriedEnvelope,
  FileRefused,
  type ImportedItem,
  type ItemFate,
  type Reading,
  type ReadOptions,
  type Reason,
} from "@/lib/exchange/contract";
import { decodeText } from "@/lib/exchange/decode-text";
import { inLanguage, readingOf, toImported } from "@/lib/exchange/draft";
import { fromTags } from "@/lib/exchange/envelope";
import { parseBlock } from "@/lib/exchange/gift/parse-block";
import { readQuestion } from "@/lib/exchange/gift/read-question";
import { type GiftBlock, splitBlocks } from "@/lib/exchange/gift/split-blocks";
import { NO_CATEGORY } from "@/lib/exchange/gift/write";
import { leftOut, reason } from "@/lib/exchange/reasons";

/**
 * Reads questions in GIFT, in one language.
 * @throws {FileRefused}
 */
export function readGift(bytes: Uint8Array, options: ReadOptions): Reading {
  const blocks = splitBlocks(decodeText(bytes));
  const outcomes = blocks.map((block, index) => readBlock(block, index + 1, options));
  if (!outcomes.some((outcome) => "document" in outcome)) throw new FileRefused("not-this-format");
  return readingOf(outcomes);
}

function readBlock(block: GiftBlock, place: number, { locale }: ReadOptions): ImportedItem | ItemFate {
  const name = block.id ?? `#${place}`;
  if (block.isTooLong) return leftOut(name, "", reason("too-long", block.line));
  const question = parseBlock(block.text);
  if (!question || question.type === "Category") return leftOut(name, "", reason("unreadable", block.line));
  const title = question.title?.trim() ?? "";
  if (question.type === "Description")
    return leftOut(name, title || question.stem.text.slice(0, 80), reason("no-question"));
  const { envelope, reasons } = readEnvelopeOf(block);
  const { kind, body, reasons: told } = readQuestion(question, locale);
  return toImported({
    ...{ kind, body, place, id: block.id },
    envelope: { ...envelope, ...(title && { title: inLanguage(locale, title) }) },
    reasons: [...reasons, ...told],
  });
}

function readEnvelopeOf({ tags, category }: GiftBlock): {
  readonly envelope: CarriedEnvelope;
  readonly reasons: readonly Reason[];
} {
  const { envelope, unknown } = fromTags(tags, ":");
  const last = category?.split("/").at(-1)?.trim() ?? NO_CATEGORY;
  const isNone = last === NO_CATEGORY || last === "";
  const isChapter = !isNone && slug.safeParse(last).success;
  return {
    envelope: { ...envelope, ...(isChapter && { chapter: last }) },
    reasons: [
      ...(unknown.length ? [reason("tags", unknown.join(", "))] : []),
      ...(isNone || isChapter ? [] : [reason("category", category ?? "")]),
    ],
  };
}
