import type { Locale } from "@/lib/core/locale";
import type { Reason } from "@/lib/exchange/contract";
import { escapeGift, giftText, plainDecimal } from "@/lib/exchange/gift/marks";
import { toPlainNumeric } from "@/lib/exchange/numbers";
import type { BodyOf, OpenItem } from "@/lib/exchange/open-item";
import { acceptedForms, formsOfPatterns } from "@/lib/exchange/patterns";
import { reason } from "@/lib/exchange/reasons";
import { TRUE_FALSE } from "@/lib/exchange/words";

/** What stands between the braces: the first line beside the opening one, the others below. */
interface Answers {
  readonly lines: readonly string[];
  readonly reasons: readonly Reason[];
  /** Where the stem has to say in which unit the answer is. */
  readonly unit?: string;
}

export function writeAnswers(open: OpenItem, locale: Locale): Answers | Reason {
  switch (open.kind) {
    case "single-choice":
      return writeSingle(open.body, locale);
    case "multiple-choice":
      return writeMultiple(open.body, locale);
    case "true-false-with-reason":
      return writeTrueFalse(open.body, locale);
    case "short-text":
      return writeShort(open.body, locale);
    case "numeric-units":
      return writeNumeric(open.body, locale);
    case "matching":
      return writeMatching(open.body, locale);
    case "open":
      return { lines: [""], reasons: [reason("rubric")] };
    default:
      return reason("kind-unsupported", open.kind);
  }
}

/** Empty feedback is none. */
const feedbackOf = (text: string): string => (text.trim() === "" ? "" : `#${giftText(text)}`);

const percent = (share: number): string => `%${Number((share * 100).toFixed(5))}%`;

function writeSingle({ choices, order }: BodyOf<"single-choice">, locale: Locale): Answers {
  const [first, second, ...others] = choices;
  const isTrueFalse =
    others.length === 0 &&
    order === "fixed" &&
    first?.text[locale] === TRUE_FALSE.holds[locale] &&
    second?.text[locale] === TRUE_FALSE.fails[locale];
  if (isTrueFalse) {
    const [right, wrong] = first.correct ? [first, second] : [second, first];
    return trueFalseLine(first.correct === true, wrong?.feedback[locale] ?? "", right?.feedback[locale] ?? "");
  }
  const lines = choices.map(
    ({ text, correct, feedback }) => `${correct ? "=" : "~"}${giftText(text[locale])}${feedbackOf(feedback[locale])}`,
  );
  return { lines: ["", ...lines], reasons: order === "fixed" ? [reason("choice-order")] : [] };
}

/** Moodle: the first feedback is for the wrong answer, the second for the right one. */
function trueFalseLine(holds: boolean, wrong: string, right: string): Answers {
  return { lines: [`${holds ? "TRUE" : "FALSE"}#${giftText(wrong)}#${giftText(right)}`], reasons: [] };
}

function writeTrueFalse({ holds, reasons }: BodyOf<"true-false-with-reason">, locale: Locale): Answers {
  const why = reasons.find(({ correct }) => correct)?.feedback[locale] ?? "";
  return { lines: trueFalseLine(holds, why, why).lines, reasons: [reason("reasons")] };
}

/** Each of n right choices earns 1/n, each of m wrong ones costs 1/m: Moodle's sum of weights is then our score. */
function writeMultiple({ choices, order }: BodyOf<"multiple-choice">, locale: Locale): Answers {
  const right = choices.filter(({ correct }) => correct).length;
  const wrong = choices.length - right;
  const lines = choices.map(
    ({ text, correct, feedback }) =>
      `~${percent(correct ? 1 / right : -1 / wrong)}${giftText(text[locale])}${feedbackOf(feedback[locale])}`,
  );
  return { lines: ["", ...lines], reasons: order === "fixed" ? [reason("choice-order")] : [] };
}

/** An asterisk is a wildcard of Moodle's unless a backslash stands before it. */
const formText = (form: string): string => giftText(form.replace(/\*/g, "\\*"));

/** Without a wrong choice beside it an arrow makes a pair. */
const isPair = (form: string): boolean => form.includes("->");

function writeShort(body: BodyOf<"short-text">, locale: Locale): Answers | Reason {
  const { forms: all, left: beyond, isShown } = acceptedForms(body, locale);
  const forms = all.filter((form) => !isPair(form));
  const left = beyond + all.length - forms.length;
  if (forms.length === 0) return reason("kind-unsupported", "short-text");
  const slips = body.slips.flatMap(({ match, share, feedback }) =>
    formsOfPatterns(match)
      .forms.filter((form) => !isPair(form))
      .map((form) => `=${percent(share)}${formText(form)}${feedbackOf(feedback[locale])}`),
  );
  const isPattern = [body.accept, ...body.slips.map(({ match }) => match)].some((patterns) =>
    patterns.some((pattern) => /[()[\]]/.test(pattern)),
  );
  return {
    lines: ["", ...forms.map((form) => `=${formText(form)}`), ...slips],
    reasons: [
      ...(isPattern ? [reason("patterns")] : []),
      ...(left > 0 ? [reason("forms", left)] : []),
      ...(isShown ? [] : [reason("shown-answer")]),
      ...(body.case === "exact" ? [reason("case")] : []),
      ...(body.spelling === "mark" ? [reason("spelling")] : []),
      ...(body.slips.length ? [reason("names")] : []),
    ],
  };
}

function writeNumeric(body: BodyOf<"numeric-units">, locale: Locale): Answers {
  const { unit, value, margin, slips } = toPlainNumeric(body);
  const number = (at: number, around: number) => `${plainDecimal(at)}:${plainDecimal(around)}`;
  return {
    lines: [
      "#",
      `=${number(value, margin)}`,
      ...slips.map(
        ({ slip, ...each }) =>
          `=${percent(slip.share)}${number(each.value, each.margin)}${feedbackOf(slip.feedback[locale])}`,
      ),
    ],
    ...(unit !== null && { unit }),
    reasons: [
      unit === null ? reason("plain-number") : reason("unit-in-stem", unit),
      ...(body.dimension === "ratio" ? [reason("dimension", body.dimension)] : []),
      ...(body.unit === "required" ? [reason("unit-optional")] : []),
      ...("relative" in body.tolerance ? [reason("absolute-tolerance")] : []),
      ...(body.display ? [reason("display-unit")] : []),
      ...(slips.length ? [reason("names")] : []),
    ],
  };
}

/** The left half of a pair ends at its arrow: an arrow of its own is written as Markdown's entity. */
const leftText = (text: string): string => giftText(text.replaceAll("->", "-&gt;"));

function writeMatching({ pairs, distractors, slips }: BodyOf<"matching">, locale: Locale): Answers {
  const texts = [...pairs, ...distractors].map(({ match }) => match[locale]);
  return {
    lines: [
      "",
      ...pairs.map(({ prompt, match }) => `=${leftText(prompt[locale])} -> ${escapeGift(match[locale])}`),
      ...distractors.map(({ match }) => `= -> ${escapeGift(match[locale])}`),
    ],
    reasons: [
      reason("names"),
      reason("feedback"),
      ...(slips.length ? [reason("slips")] : []),
      ...(texts.some((text) => /[$`*_\\]/.test(text)) ? [reason("plain-texts")] : []),
    ],
  };
}
