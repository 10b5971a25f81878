import { slug } from "@/lib/content/schema";
import { FileRefused, type ImportedItem, type ItemFate, type ReadOptions, type Reading } from "@/lib/exchange/contract";
import { limitItems } from "@/lib/exchange/decode-text";
import { readingOf } from "@/lib/exchange/draft";
import { type Base, type Draft, EMPTY } from "@/lib/exchange/drafts/bodies";
import { toOpen } from "@/lib/exchange/drafts/read-graders-notes";
import { outcomeOf } from "@/lib/exchange/drafts/to-imported";
import { fromTags } from "@/lib/exchange/envelope";
import { readCalculated } from "@/lib/exchange/moodle-xml/read-calculated";
import { noteCombinedFeedback, readMultichoice, readTrueFalse } from "@/lib/exchange/moodle-xml/read-choices";
import { readCloze } from "@/lib/exchange/moodle-xml/read-cloze";
import { readGaps, readMatching, readOrdering } from "@/lib/exchange/moodle-xml/read-lists";
import { MoodleTexts } from "@/lib/exchange/moodle-xml/read-texts";
import { readNumerical, readShortAnswer } from "@/lib/exchange/moodle-xml/read-typed";
import { Notes } from "@/lib/exchange/notes";
import { childOf, childrenOf, textOf, type XmlElement } from "@/lib/exchange/xml/element";
import { parseXml } from "@/lib/exchange/xml/parse-xml";

/**
 * Reads questions as Moodle exports them. A draft has the texts of the file's language; where they are marked for both languages by
 * Moodle's multilang, both.
 * @throws {FileRefused}
 */
export function readMoodleXml(bytes: Uint8Array, { locale }: ReadOptions): Reading {
  const root = parseXml(bytes);
  if (root.name !== "quiz") throw new FileRefused("not-this-format", root.name);
  limitItems(childrenOf(root, "question").length);
  const outcomes: (ImportedItem | ItemFate)[] = [];
  let path = "";
  for (const question of childrenOf(root, "question")) {
    if (question.attributes["type"] === "category")
      path = textOf(childOf(childOf(question, "category"), "text")).trim();
    else outcomes.push(readOne(question, path, new MoodleTexts(locale, new Notes()), outcomes.length + 1));
  }
  if (outcomes.length === 0) throw new FileRefused("empty");
  return readingOf(outcomes);
}

/** `path` is that of the category that the question lies in: its last part is the chapter where it could be one of ours. */
function readOne(question: XmlElement, path: string, texts: MoodleTexts, place: number): ImportedItem | ItemFate {
  const draft = readQuestion(question, question.attributes["type"] ?? "", texts);
  const tags = fromTags(
    childrenOf(childOf(question, "tags"), "tag").map((tag) => textOf(childOf(tag, "text")).trim()),
    ":",
  );
  if (tags.unknown.length > 0) texts.notes.note("tags", tags.unknown.join(", "));
  const last = path.split("/").at(-1) ?? "";
  const chapter = slug.safeParse(last).success && last !== "top" ? last : undefined;
  if (chapter === undefined && !/^(?:top)?$/.test(last)) texts.notes.note("category", last);
  return outcomeOf({
    ...{ draft, place, notes: texts.notes, images: texts.images },
    id: textOf(childOf(question, "idnumber")).trim(),
    title: texts.name(childOf(question, "name")),
    envelope: { ...tags.envelope, ...(chapter !== undefined && { chapter }) },
  });
}

function readQuestion(question: XmlElement, type: string, texts: MoodleTexts): Draft | undefined {
  const { notes } = texts;
  if (type === "description") {
    notes.note("no-question");
    return undefined;
  }
  const questionText = childOf(question, "questiontext");
  const base = (stem = texts.rich(questionText)): Base => ({
    stem,
    hints: childrenOf(question, "hint")
      .map((hint) => texts.rich(hint))
      .filter(({ zh, en }) => zh + en !== "")
      .slice(0, 5),
    explanation: texts.rich(childOf(question, "generalfeedback")),
  });
  const grade = Number(textOf(childOf(question, "defaultgrade")) || textOf(childOf(question, "defaultmark")) || 1);
  if (grade !== 1) notes.note("points", grade);
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
      const draft = questionText && readCloze(base(EMPTY), html, texts, reread);
      if (!draft) notes.note("no-answer");
      return draft;
    }
    case "ddwtos":
    case "gapselect":
      return questionText && readGaps(question, base(EMPTY), html, texts, reread);
    default:
      notes.note("unknown-kind", type);
      return undefined;
  }
}

const replaceText = (parent: XmlElement, html: string) =>
  parent.children.map((child) =>
    typeof child === "object" && child.name === "text" ? { ...child, children: [html] } : child,
  );
