import { BlankList } from "@/lib/exchange/drafts/blank-list";
import { markOf, withoutMarks } from "@/lib/exchange/drafts/blank-marks";
import { type Draft, isEmptyText } from "@/lib/exchange/drafts/bodies";
import type { BodyOf } from "@/lib/exchange/open-item";
import { splitCloze } from "@/lib/exchange/drafts/split-cloze";
import { type PlacedCard, toPlacing } from "@/lib/exchange/drafts/to-placing";
import type { MoodleTexts } from "@/lib/exchange/moodle-xml/read-texts";
import { stripTags } from "@/lib/exchange/rich-text/html-safety";
import { childOf, childrenOf, textOf, type XmlElement } from "@/lib/exchange/xml/element";
import type { Localized } from "@/lib/core/locale";

type Base = Pick<BodyOf<"matching">, "stem" | "hints" | "explanation">;

/** Sub-questions with their answers. One without a text is an answer that nothing belongs to. */
export function readMatching(question: XmlElement, base: Base, texts: MoodleTexts): Draft {
  const targets: { text: Localized }[] = [];
  const cards: PlacedCard[] = [];
  for (const part of childrenOf(question, "subquestion")) {
    const answer = texts.plain(childOf(part, "answer"));
    const known = targets.findIndex(({ text }) => text.zh === answer.zh && text.en === answer.en);
    const target = known < 0 ? targets.push({ text: answer }) - 1 : known;
    const prompt = texts.rich(part);
    if (!isEmptyText(prompt)) cards.push({ prompt, target });
  }
  return toPlacing(base, cards, targets);
}

/** Ordering as Moodle has it since 4.5: the fraction of an answer is its place. */
export function readOrdering(question: XmlElement, base: Base, texts: MoodleTexts): Draft {
  if (textOf(childOf(question, "gradingtype")).trim() !== "LONGEST_ORDERED_SUBSET") texts.notes.note("score-differs");
  const answers = childrenOf(question, "answer").map((answer) => ({
    place: Number(answer.attributes["fraction"]),
    text: texts.rich(answer),
  }));
  const steps = answers
    .toSorted((a, b) => (Number.isFinite(a.place - b.place) ? a.place - b.place : 0))
    .map(({ text }, index) => ({ id: `step-${index + 1}`, text }));
  return { kind: "ordering", body: { ...base, steps, slips: [] } };
}

/** Missing words, dragged or selected: `[[2]]` is the place of the second choice of the list; choices of one group compete. */
export function readGaps(
  question: XmlElement,
  base: Base,
  html: string,
  texts: MoodleTexts,
  read: (html: string) => Localized,
): Draft | undefined {
  const blanks = new BlankList(texts.notes);
  const options = [...childrenOf(question, "dragbox"), ...childrenOf(question, "selectoption")].map((option) => ({
    text: stripTags(textOf(childOf(option, "text"))),
    group: textOf(childOf(option, "group")).trim(),
  }));
  const marked = withoutMarks(html).replace(/\[\[(\d{1,2})\]\]/g, (written, number: string) => {
    const right = options[Number(number) - 1];
    if (!right) return written;
    const rivals = options.filter((option) => option.group === right.group);
    const choices = rivals.filter((each, index) => rivals.findIndex(({ text }) => text === each.text) === index);
    const index = blanks.addChoice(
      choices.map(({ text }) => ({ text, isRight: text === right.text })),
      texts.locale,
    );
    return index === undefined ? written : markOf(index);
  });
  if (blanks.size === 0) texts.notes.note("no-answer");
  return blanks.size === 0 ? undefined : splitCloze(base, read(marked), blanks, texts.notes);
}
