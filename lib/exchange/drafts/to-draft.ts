import type { Draft, OpenBody } from "@/lib/exchange/drafts/bodies";
import type { Notes } from "@/lib/exchange/notes";
import type { BodyOf, OpenItem } from "@/lib/exchange/open-item";
import { forEachLocale, type Localized } from "@/lib/core/locale";

/**
 * An item as one of the kinds that Moodle XML and QTI have questions for. What it loses on the way is noted: a formula or a program
 * becomes an essay with the reference answer for whoever marks it. Undefined where nothing fits.
 */
export function toDraft(item: OpenItem, notes: Notes): Draft | undefined {
  switch (item.kind) {
    case "spot-the-mistake":
      return { kind: "single-choice", body: sentenceChoice(item.body, notes) };
    case "expression":
    case "big-o":
    case "tensor-shape":
      return { kind: "open", body: essay(item.body, `\`${item.body.answer}\``, notes) };
    case "matrix": {
      const rows = item.body.answer.map((row) => row.join(" & ")).join(" \\\\ ");
      return { kind: "open", body: essay(item.body, `$\\begin{bmatrix} ${rows} \\end{bmatrix}$`, notes) };
    }
    case "code": {
      const { language, starter, reference } = item.body.programs[0]!; // its schema has one
      const code = (text: string) => `\`\`\`${language === "python" ? "python" : "text"}\n${text.trim()}\n\`\`\``;
      const stem = forEachLocale((locale) => `${item.body.stem[locale]}\n\n${code(starter)}`);
      return { kind: "open", body: { ...essay(item.body, code(reference), notes), stem } };
    }
    case "ordering": {
      const { ends, ...body } = item.body;
      if (!ends) return item;
      notes.note("ends-in-stem");
      const said: Localized = {
        zh: `从${ends.first.zh}到${ends.last.zh}`,
        en: `From ${ends.first.en} to ${ends.last.en}`,
      };
      const stem = forEachLocale((locale) => `${body.stem[locale]}\n\n${said[locale]}`);
      return { kind: "ordering", body: { ...body, stem } };
    }
    case "hotspot":
      notes.note("kind-unsupported", item.kind);
      return undefined;
    default:
      return item;
  }
}

function sentenceChoice(body: BodyOf<"spot-the-mistake">, notes: Notes): BodyOf<"single-choice"> {
  notes.note("corrections");
  const right = body.corrections.find(({ correct }) => correct)!; // its schema has one
  return {
    ...{ stem: body.stem, hints: body.hints, order: "fixed" },
    explanation: forEachLocale((locale) => `${body.explanation[locale]}\n\n${right.text[locale]}`),
    choices: body.sentences.map(({ text, wrong, feedback }) => ({ text, feedback, ...(wrong && { correct: true }) })),
  };
}

function essay({ stem, hints, explanation }: Omit<OpenBody, "modelAnswer">, answer: string, notes: Notes): OpenBody {
  notes.note("answer-in-words");
  return { stem, hints, explanation, modelAnswer: { zh: answer, en: answer } };
}

const ASK_FOR_REASON: Localized = {
  zh: "这个说法成立吗？选出正确的理由。",
  en: "Does this hold? Choose the reason that is right.",
};

/** A statement with its verdict as one list of reasons, for a format that asks one thing at a time. */
export function withoutVerdict(body: BodyOf<"true-false-with-reason">, notes: Notes): Draft {
  notes.note("verdict-merged");
  const { stem, hints, explanation, reasons } = body;
  return {
    kind: "single-choice",
    body: {
      ...{ hints, explanation, order: "shuffled", choices: reasons },
      stem: forEachLocale((locale) => `${stem[locale]}\n\n${ASK_FOR_REASON[locale]}`),
    },
  };
}
