import type { ExportedItem, WriteOptions, Writing } from "@/lib/exchange/contract";
import { encodeText } from "@/lib/exchange/decode-text";
import type { Draft } from "@/lib/exchange/drafts/bodies";
import { toDraft } from "@/lib/exchange/drafts/to-draft";
import { toTags } from "@/lib/exchange/envelope";
import { writeParts } from "@/lib/exchange/moodle-xml/write-parts";
import { MoodleWriter, textElement } from "@/lib/exchange/moodle-xml/write-texts";
import { Notes } from "@/lib/exchange/notes";
import { writeEach } from "@/lib/exchange/open-item";
import { reason } from "@/lib/exchange/reasons";
import { ShownPictures } from "@/lib/exchange/rich-text/shown-pictures";
import { element, type XmlElement } from "@/lib/exchange/xml/element";
import { writeXml } from "@/lib/exchange/xml/write-xml";

/** Questions in one language as Moodle 4 and 5 read them, with a category for each chapter. */
export function writeMoodleXml(items: readonly ExportedItem[], options: WriteOptions): Promise<Writing> {
  const { locale } = options;
  const { made, fates } = writeEach(items, options, (open, item) => {
    const notes = new Notes();
    const draft = toDraft(open, notes);
    const writer = new MoodleWriter(locale, notes, new ShownPictures(options.pictures, "@@PLUGINFILE@@/"));
    const question = draft && writeQuestion(item, draft, writer);
    if (!question) return notes.reasons.at(-1) ?? reason("plain-texts"); // two answers that differ in their markup alone
    const made = { chapter: item.envelope.chapter, question };
    return { made, reasons: [reason("one-language"), ...notes.reasons] };
  });
  const questions = made.flatMap(({ chapter, question }, index) =>
    chapter === made[index - 1]?.chapter ? [question] : [category(chapter), question],
  );
  const text = writeXml(element("quiz", {}, ...questions), { breaksAt: (name) => name !== "text", cdata: true });
  const bytes = encodeText(text);
  return Promise.resolve({ fileName: `questions-${locale}.xml`, mime: "application/xml", bytes, fates });
}

const category = (chapter: string | undefined): XmlElement =>
  element(
    "question",
    { type: "category" },
    element("category", {}, textElement(chapter === undefined ? "$course$/top" : `$course$/top/${chapter}`)),
    element("info", { format: "html" }, textElement("")),
    element("idnumber"),
  );

function writeQuestion({ id, envelope }: ExportedItem, draft: Draft, writer: MoodleWriter): XmlElement | undefined {
  const written = writeParts(draft, writer);
  if (!written) return undefined;
  const tags = toTags(envelope, ":");
  return element(
    "question",
    { type: written.type },
    element("name", {}, textElement(envelope.title[writer.locale])),
    writer.field("questiontext", written.text),
    writer.field("generalfeedback", writer.html(draft.body.explanation)),
    element("defaultgrade", {}, "1.0000000"),
    element("penalty", {}, "0.3333333"),
    element("hidden", {}, "0"),
    element("idnumber", {}, id),
    ...written.parts,
    ...draft.body.hints.map((hint) => writer.field("hint", writer.html(hint))),
    tags.length > 0 ? element("tags", {}, ...tags.map((tag) => element("tag", {}, textElement(tag)))) : undefined,
  );
}
