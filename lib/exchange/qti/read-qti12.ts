import { BlankList, toSlips } from "@/lib/exchange/drafts/blank-list";
import { markOf, withoutMarks } from "@/lib/exchange/drafts/blank-marks";
import { type Base, type Draft, EMPTY } from "@/lib/exchange/drafts/bodies";
import { toOpen, NO_LISTS } from "@/lib/exchange/drafts/read-graders-notes";
import { writeNumber } from "@/lib/exchange/drafts/plain-quantity";
import { splitCloze } from "@/lib/exchange/drafts/split-cloze";
import { toPlacing } from "@/lib/exchange/drafts/to-placing";
import { toPatterns } from "@/lib/exchange/drafts/wording-forms";
import { inLanguage } from "@/lib/exchange/draft";
import { Notes } from "@/lib/exchange/notes";
import type { FileOf } from "@/lib/exchange/qti/item-source";
import { Qti12Source, WHOLE } from "@/lib/exchange/qti/qti12-source";
import type { ReadItem } from "@/lib/exchange/qti/read-item";
import { stripTags } from "@/lib/exchange/rich-text/html-safety";
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from "@/lib/exchange/xml/element";
import type { Locale } from "@/lib/core/locale";

/** Reads an `item` of QTI 1.2 in the form that Canvas and Common Cartridge give it. */
export function readQti12Item(root: XmlElement, locale: Locale, file: FileOf): ReadItem {
  const source = new Qti12Source(root, locale, new Notes(), file);
  const title = (root.attributes["title"] ?? "").trim();
  return {
    ...{ id: root.attributes["ident"] ?? "", locale, draft: readDraft(source), notes: source.notes, envelope: {} },
    title: inLanguage(locale, /^question$/i.test(title) ? "" : title),
    images: source.images,
  };
}

function baseOf(source: Qti12Source, stem = source.toText(source.html(source.presentation))): Base {
  const said = childrenOf(source.root, "itemfeedback").map(({ attributes }) => attributes["ident"] ?? "");
  if (said.some((id) => WHOLE.has(id) && id !== "general_fb")) source.notes.note("combined-feedback");
  return { stem, hints: [], explanation: source.feedback("general_fb") };
}

/** The type that Canvas or the profile of Common Cartridge names, else what the responses look like. */
function typeOf({ fields, responses, rules }: Qti12Source): string {
  const profile = /^cc\.(\w+)\.v/.exec(fields.get("cc_profile") ?? "")?.[1];
  const named =
    fields.get("question_type") ??
    (profile &&
      { fib: "short_answer", multiple_response: "multiple_answers", pattern_match: "short_answer" }[profile]) ??
    profile;
  if (named) return named.replace(/_question$/, "");
  const [first] = responses;
  if (!first) return "text_only";
  if (responses.length > 1) return first.name === "response_lid" ? "matching" : "unknown";
  if (first.name === "response_num" || rules.some(({ low }) => low !== undefined)) return "numerical";
  if (first.name === "response_str") return rules.some(({ equal }) => equal.length > 0) ? "short_answer" : "essay";
  if (first.name !== "response_lid") return "unknown";
  return /multiple/i.test(first.attributes["rcardinality"] ?? "") ? "multiple_answers" : "multiple_choice";
}

function readDraft(source: Qti12Source): Draft | undefined {
  const { notes, responses } = source;
  const type = typeOf(source);
  const [first] = responses;
  const needed = <T extends Draft | undefined>(read: (response: XmlElement) => T): T | undefined => {
    if (!first) notes.note("no-answer");
    return first && read(first);
  };
  switch (type) {
    case "multiple_choice":
    case "true_false":
      return needed((response) => {
        if (type === "true_false") notes.note("true-false-choice");
        return {
          kind: "single-choice",
          body: { ...baseOf(source), order: "fixed", choices: readLabels(response, source) },
        };
      });
    case "multiple_answers":
      return needed((response) => {
        notes.note("weights");
        return {
          kind: "multiple-choice",
          body: { ...baseOf(source), order: "fixed", choices: readLabels(response, source) },
        };
      });
    case "short_answer":
      return needed((response) => readShort(response, source));
    case "numerical":
      return readNumber(source);
    case "essay":
      return toOpen(baseOf(source), EMPTY, { zh: NO_LISTS, en: NO_LISTS }, notes);
    case "matching":
      return readPairs(source);
    case "fill_in_multiple_blanks":
    case "multiple_dropdowns":
      return readBlanks(source, type === "multiple_dropdowns");
    case "calculated":
      return readCalculated(source);
    case "text_only":
      notes.note("no-question");
      return undefined;
    default:
      notes.note("unknown-kind", type);
      return undefined;
  }
}

const labelsOf = (response: XmlElement): XmlElement[] => descendantsOf(response, "response_label");
const identOf = ({ attributes }: XmlElement): string => attributes["ident"] ?? "";

function readLabels(response: XmlElement, source: Qti12Source) {
  const right = source.rightOf(identOf(response));
  if (right.length === 0) source.notes.note("no-answer");
  return labelsOf(response).map((label) => ({
    text: source.toText(source.html(label)),
    feedback: source.feedbackOn(identOf(response), identOf(label)),
    ...(right.includes(identOf(label)) && { correct: true as const }),
  }));
}

function readShort(response: XmlElement, source: Qti12Source): Draft | undefined {
  const { rules, notes, locale } = source;
  const answers = rules.flatMap(({ equal, score }) => equal.map(({ value, isExact }) => ({ value, isExact, score })));
  const most = Math.max(...answers.map(({ score }) => score), 0);
  const shares = answers.map(({ value, score }) => ({
    text: value,
    share: most > 0 ? score / most : 0,
    feedback: source.feedbackOn(identOf(response), value),
  }));
  const right = shares.filter(({ share }) => share === 1).map(({ text }) => text);
  if (right[0] === undefined) {
    notes.note("no-answer");
    return undefined;
  }
  const letters = answers.some(({ isExact }) => isExact) ? "exact" : "any";
  return {
    kind: "short-text",
    body: {
      ...baseOf(source),
      answer: inLanguage(locale, right[0]),
      accept: toPatterns(right),
      case: letters,
      spelling: "mark",
      slips: toSlips(shares, { case: letters }, notes),
    },
  };
}

function numericBody(base: Base, value: number, margin: number): Draft {
  const body = {
    ...base,
    dimension: "count",
    answer: writeNumber(value),
    tolerance: { absolute: writeNumber(margin) },
    unit: "optional",
    slips: [],
  } as const;
  return { kind: "numeric-units", body: { ...body, slips: [] } };
}

/** Canvas writes a right value together with the bounds that its margin gives, or bounds alone. */
function readNumber(source: Qti12Source): Draft | undefined {
  const scored = source.rules.filter(({ score }) => score > 0);
  const [rule, ...others] = scored;
  const exact = Number(rule?.equal[0]?.value || NaN);
  const { low = exact, high = exact } = rule ?? {};
  const value = Number.isFinite(exact) ? exact : (low + high) / 2;
  if (!Number.isFinite(low + high + value)) {
    source.notes.note("no-answer");
    return undefined;
  }
  if (others.length > 0)
    source.notes.note("other-answers", others.map(({ equal, low: from }) => equal[0]?.value ?? from ?? "").join(", "));
  return numericBody(baseOf(source), value, Math.max(Math.abs(high - value), Math.abs(value - low)));
}

function readPairs(source: Qti12Source): Draft | undefined {
  const [first] = source.responses;
  const labels = first ? labelsOf(first) : [];
  const cards = source.responses.flatMap((response) => {
    const target = labels.findIndex((label) => source.rightOf(identOf(response)).includes(identOf(label)));
    return target < 0
      ? []
      : [
          {
            prompt: source.toText(source.html(response)),
            target,
            feedback: source.feedback(`${identOf(response)}_fb`),
          },
        ];
  });
  if (cards.length === 0) {
    source.notes.note("no-answer");
    return undefined;
  }
  return toPlacing(
    baseOf(source),
    cards,
    labels.map((label) => ({ text: source.toText(source.html(label)) })),
  );
}

/** `[name]` in the text is the blank of the response `response_name`. */
function readBlanks(source: Qti12Source, isList: boolean): Draft | undefined {
  const { notes, locale } = source;
  const list = new BlankList(notes);
  const marked = withoutMarks(source.html(source.presentation)).replace(
    /\[([^[\]<>]{1,80})\]/g,
    (written, name: string) => {
      const response = source.responses.find(
        (each) => identOf(each) === `response_${name}` || stripTags(source.html(each)) === name,
      );
      if (!response) return written;
      const right = source.rightOf(identOf(response));
      const answers = labelsOf(response).map((label) => ({
        text: stripTags(source.html(label)),
        isRight: right.includes(identOf(label)),
      }));
      const typed = answers.filter(({ isRight }) => isRight).map(({ text }) => ({ text, share: 1 }));
      const index = isList ? list.addChoice(answers, locale) : list.addText(typed, undefined, false, locale);
      return index === undefined ? written : markOf(index);
    },
  );
  if (list.size === 0) notes.note("no-answer");
  return list.size === 0 ? undefined : splitCloze(baseOf(source, EMPTY), source.toText(marked), list, notes);
}

/** A formula question of Canvas, with the numbers and the answer of its first set. */
function readCalculated(source: Qti12Source): Draft | undefined {
  const extension = descendantsOf(source.root, "calculated")[0];
  const set = descendantsOf(extension, "var_set")[0];
  const value = Number(textOf(childOf(set, "answer")).trim() || NaN);
  if (!set || !Number.isFinite(value)) {
    source.notes.note("formula-unread");
    return undefined;
  }
  const values = new Map(childrenOf(set, "var").map((each) => [each.attributes["name"] ?? "", textOf(each).trim()]));
  const stem = source
    .html(source.presentation)
    .replace(/\[(\w{1,40})\]/g, (written, name: string) => values.get(name) ?? written);
  const tolerance = textOf(childOf(extension, "answer_tolerance")).trim();
  const margin = tolerance.endsWith("%")
    ? (Math.abs(value) * Number(tolerance.slice(0, -1))) / 100
    : Number(tolerance || 0);
  source.notes.note("fixed-numbers");
  return numericBody(baseOf(source, source.toText(stem)), value, Number.isFinite(margin) ? Math.abs(margin) : 0);
}
