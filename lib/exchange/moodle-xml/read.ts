import { FileRefused, type ImportedItem, type ItemFate, type ReadOptions, type Reading } from "@/lib/exchange/contract";
import { type BodyOf, type Draft } from "@/lib/exchange/draft/bodies";
import { toOpen } from "@/lib/exchange/draft/read-graders-notes";
import { asId, fromTags } from "@/lib/exchange/moodle-xml/envelope-tags";
import { readCalculated } from "@/lib/exchange/moodle-xml/read-calculated";
import { noteCombinedFeedback, readMultichoice, readTrueFalse } from "@/lib/exchange/moodle-xml/read-choices";
import { readCloze } from "@/lib/exchange/moodle-xml/read-cloze";
import { readGaps, readMatching, readOrdering } from "@/lib/exchange/moodle-xml/read-lists";
import { MoodleTexts } from "@/lib/exchange/moodle-xml/read-texts";
import { readNumerical, readShortAnswer } from "@/lib/exchange/moodle-xml/read-typed";
import { Notes } from "@/lib/exchange/notes";
import { toImported } from "@/lib/exchange/draft/to-imported";
import { childOf, childrenOf, textOf, type XmlElement } from "@/lib/exchange/xml/element";
import { limitElements, parseXml } from "@/lib/exchange/xml/parse-xml";

/**
 * Reads questions as Moodle exports them. A draft has the texts of the file's language; where they are marked for both languages by
 * Moodle's multilang, both.
 * @throws {FileRefused}
 */
export function readMoodleXml(bytes: Uint8Array, { locale }: ReadOptions): Promise<Reading> {
  const root = parseXml(bytes);
  if (root.name !== "quiz") throw new FileRefused("not-this-format", root.name);
  limitElements(root);
  const items: ImportedItem[] = [];
  const fates: ItemFate[] = [];
  let chapter: string | undefined;
  for (const question of childrenOf(root, "question")) {
    const type = question.attributes["type"] ?? "";
    if (type === "category") {
      chapter = chapterOf(question);
      continue;
    }
    const texts = new MoodleTexts(locale, new Notes());
    const draft = readQuestion(question, type, texts);
    const tags = fromTags(childrenOf(childOf(question, "tags"), "tag").map((tag) => textOf(childOf(tag, "text")).trim()));
    if (tags.others.length > 0) texts.notes.note("tags-dropped", tags.others.join(", "));
    const imported = toImported({
      ...{ draft, notes: texts.notes, images: texts.images, place: fates.length + 1 },
      id: textOf(childOf(question, "idnumber")).trim(),
      title: texts.plain(childOf(question, "name")),
      envelope: { ...tags.envelope, ...(chapter !== undefined && { chapter }) },
    });
    fates.push(imported.fate);
    if (imported.item) items.push(imported.item);
  }
  if (fates.length === 0) throw new FileRefused("empty");
  return Promise.resolve({ items, fates });
}

/** The last part of the path of a category, where it could be a chapter of ours. */
function chapterOf(question: XmlElement): string | undefined {
  const path = textOf(childOf(childOf(question, "category"), "text")).trim().split("/");
  return path.at(-1) === "top" ? undefined : asId(path.at(-1));
}

function readQuestion(question: XmlElement, type: string, texts: MoodleTexts): Draft | undefined {
  const { notes } = texts;
  if (type === "description") {
    notes.note("not-a-question");
    return undefined;
  }
  const questionText = childOf(question, "questiontext");
  const base = (stem = texts.rich(questionText)): Pick<BodyOf<"single-choice">, "stem" | "hints" | "explanation"> => ({
    stem,
    hints: childrenOf(question, "hint").map((hint) => texts.rich(hint)).filter(({ zh, en }) => zh + en !== "").slice(0, 5),
    explanation: texts.rich(childOf(question, "generalfeedback")),
  });
  const grade = Number(textOf(childOf(question, "defaultgrade")) || textOf(childOf(question, "defaultmark")) || 1);
  if (grade !== 1) notes.note("grade-dropped", grade);
  noteCombinedFeedback(question, texts);
  /** The text with its files, after something in it was replaced. */
  const reread = (html: string) => texts.rich({ ...questionText!, children: replaceText(questionText!, html) }); // asked for below
  const html = textOf(childOf(questionText, "text"));
  switch (type) {
    case "multichoice":
    case "multichoiceset":
      return readMultichoice(question, base(), texts);
    case "truefalse":
      return readTrueFalse(question, base(), texts);
    case "shortanswer":
      return readShortAnswer(question, base(), texts);
    case "numerical":
      return readNumerical(question, base(), texts);
    case "matching":
    case "ddmatch":
      return readMatching(question, base(), texts);
    case "ordering":
      return readOrdering(question, base(), texts);
    case "essay": {
      const told = texts.graders(childOf(question, "graderinfo"));
      return toOpen(base(), told.modelAnswer, told.lists, notes);
    }
    case "calculated":
    case "calculatedsimple":
      return readCalculated(question, base(), texts);
    case "cloze":
    case "multianswer": {
      const draft = questionText && readCloze(base(NO_TEXT), html, texts, reread);
      if (!draft) notes.note("no-answer-given");
      return draft;
    }
    case "ddwtos":
    case "gapselect":
      return questionText && readGaps(question, base(NO_TEXT), html, texts, reread);
    default:
      notes.note("type-unknown", type);
      return undefined;
  }
}

const NO_TEXT = { zh: "", en: "" };

const replaceText = (parent: XmlElement, html: string) =>
  parent.children.map((child) => (typeof child === "object" && child.name === "text" ? { ...child, children: [html] } : child));
