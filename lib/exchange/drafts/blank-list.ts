import { inLanguage } from "@/lib/exchange/draft";
import type { BodyOf } from "@/lib/exchange/open-item";
import { writeNumber } from "@/lib/exchange/drafts/plain-quantity";
import { toPatterns } from "@/lib/exchange/drafts/wording-forms";
import type { Notes } from "@/lib/exchange/notes";
import type { Locale, Localized } from "@/lib/core/locale";
import { normalizeWording, type WordingOptions } from "@/lib/wording/normalize-wording";

export type Blank = BodyOf<"cloze">["blanks"][number];

interface TypedAnswer {
  readonly text: string;
  /** 1 for what is right, less for what earns a part or nothing. */
  readonly share: number;
  readonly feedback?: Localized | undefined;
}

/** The blanks of a text while it is read. What is added gives its number, or undefined for what is no blank. */
export class BlankList {
  readonly blanks: Blank[] = [];
  /** By which file-wide number the next blank is called; its place in the text where none is set. */
  nextNumber: number | undefined;

  constructor(private readonly notes: Notes) {}

  get size(): number {
    return this.blanks.length;
  }

  /** The id of the blank that was added as this one, from 0. */
  idOf = (index: number): string => this.blanks[index]?.id ?? "";

  /** By their numbers, which are the same in every language of an item, wherever its words put them. */
  get sorted(): readonly Blank[] {
    return this.blanks.toSorted((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
  }

  private add(blank: Blank): number {
    return this.blanks.push(blank) - 1;
  }

  private get nextId(): string {
    return `b${this.nextNumber ?? this.size + 1}`;
  }

  addText(
    answers: readonly TypedAnswer[],
    feedback: Localized | undefined,
    isExact: boolean,
    locale: Locale,
  ): number | undefined {
    const right = answers.filter(({ share }) => share === 1).map(({ text }) => text);
    const first = right[0];
    const letters = isExact ? "exact" : "any";
    if (first === undefined) return undefined;
    return this.add({
      ...{ id: this.nextId, type: "text", answer: inLanguage(locale, first), accept: toPatterns(right) },
      ...{ case: letters, spelling: "mark", slips: toSlips(answers, { case: letters }, this.notes) },
      ...(feedback && { feedback }),
    });
  }

  addChoice(
    choices: readonly { readonly text: string; readonly isRight: boolean; readonly feedback?: Localized | undefined }[],
    locale: Locale,
  ): number | undefined {
    if (choices.length < 2) return undefined;
    if (choices.filter(({ isRight }) => isRight).length !== 1) this.notes.note("several-right");
    return this.add({
      ...{ id: this.nextId, type: "choice" },
      choices: choices.map(({ text, isRight, feedback }) => ({
        text: inLanguage(locale, text),
        ...(isRight && { correct: true }),
        ...(feedback && { feedback }),
      })),
    });
  }

  /** A number with the margin in which it is right. The margin becomes a share of it; a blank takes no more than a half. */
  addQuantity(value: number, margin: number, feedback: Localized | undefined): number | undefined {
    if (!Number.isFinite(value)) return undefined;
    const share = value === 0 ? 0 : Math.abs(margin / value);
    if (share > 0.5 || (value === 0 && margin > 0)) this.notes.note("score-differs");
    return this.add({
      ...{ id: this.nextId, type: "quantity", dimension: "count", answer: writeNumber(value) },
      tolerance: Number.isFinite(share) ? Math.min(0.5, Number(share.toPrecision(6))) : 0,
      ...(feedback && { feedback }),
    });
  }
}

/**
 * Answers that earn a part, or nothing but a word of advice, as named mistakes: those that are treated alike are one. What differs from
 * a right answer in spaces or signs that do not matter here is right here, which is noted.
 */
export function toSlips(
  answers: readonly TypedAnswer[],
  options: WordingOptions,
  notes: Notes,
): { id: string; match: string[]; share: number; feedback: Localized }[] {
  const plain = ({ text }: TypedAnswer) => normalizeWording(text, options);
  const right = new Set(answers.filter(({ share }) => share === 1).map(plain));
  const groups = new Map<string, { share: number; feedback: Localized; forms: string[] }>();
  for (const { text, share, feedback } of answers) {
    const form = plain({ text, share });
    if (share === 1 || form === "") continue;
    if (right.has(form)) {
      notes.note("slips");
      continue;
    }
    const key = JSON.stringify([share, feedback]);
    const group = groups.get(key) ?? { share: Math.max(0, share), feedback: feedback ?? { zh: "", en: "" }, forms: [] };
    group.forms.push(text);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ share, feedback, forms }, index) => ({
    ...{ id: `slip-${index + 1}`, match: toPatterns(forms), share, feedback },
  }));
}
