import type { ExportedItem, ItemFate, WriteOptions, Writing } from "@/lib/exchange/contract";
import type { Draft } from "@/lib/exchange/draft/bodies";
import { toDraft } from "@/lib/exchange/draft/to-draft";
import { toTags } from "@/lib/exchange/moodle-xml/envelope-tags";
import { writeParts } from "@/lib/exchange/moodle-xml/write-parts";
import { MoodleWriter, textElement } from "@/lib/exchange/moodle-xml/write-texts";
import { Notes } from "@/lib/exchange/notes";
import { element, type XmlElement } from "@/lib/exchange/xml/element";
import { writeXml } from "@/lib/exchange/xml/write-xml";

/** Questions in one language as Moodle 4 and 5 read them, with a category for each chapter. */
export function writeMoodleXml(items: readonly ExportedItem[], { locale, seed }: WriteOptions): Promise<Writing> {
  const fates: ItemFate[] = [];
  const questions: XmlElement[] = [];
  let chapter: string | undefined;
  for (const item of items) {
    const notes = new Notes();
    const draft = toDraft(item, seed, notes);
    const question = draft && writeQuestion(item, draft, new MoodleWriter(locale, notes));
    if (draft && !question) notes.note("plain-text");
    fates.push(notes.fateOf(item.id, item.envelope.title[locale], !question));
    if (!question) continue;
    if (item.envelope.chapter !== chapter) questions.push(category((chapter = item.envelope.chapter)));
    questions.push(question);
  }
  const text = writeXml(element("quiz", {}, ...questions), { breaksAt: (name) => name !== "text", cdata: true });
  return Promise.resolve({
    ...{ fileName: `questions-${locale}.xml`, mime: "application/xml", fates },
    bytes: new TextEncoder().encode(text),
  });
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
  const tags = toTags(envelope);
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
