import type { ExportedItem } from "@/lib/exchange/contract";
import type { Draft, KindName, OpenBody } from "@/lib/exchange/draft/bodies";
import type { Notes } from "@/lib/exchange/notes";
import { forEachLocale, type Localized } from "@/lib/core/locale";
import { rngFromNumber } from "@/lib/core/rng";
import { kinds } from "@/lib/items/kinds.generated";

/**
 * An item as one of the kinds that Moodle XML and QTI have questions for. What it loses on the way is noted: drawn numbers are those of
 * the seed, a formula or a program becomes an essay with the reference answer for whoever marks it. Undefined where nothing fits.
 */
export function toDraft({ document }: ExportedItem, seed: number, notes: Notes): Draft | undefined {
  const { kind, body } = document;
  if (!Object.hasOwn(kinds, kind)) return refuse(notes, "type-unknown", kind);
  const name = kind as KindName; // just asked for
  const parsed = kinds[name].authored.safeParse(body);
  if (!parsed.success) return refuse(notes, "unreadable-item", parsed.error.issues[0]?.path.join("."));
  return reduce(name, parsed.data, seed, notes);
}

function refuse(notes: Notes, code: "type-unknown" | "unreadable-item" | "no-such-question", detail?: string): undefined {
  notes.note(code, detail);
  return undefined;
}

/* eslint-disable @typescript-eslint/no-explicit-any -- a body of the kind that its name says: the registry parsed it by that name */
function reduce(kind: KindName, body: any, seed: number, notes: Notes): Draft | undefined {
  switch (kind) {
    case "single-choice":
    case "multiple-choice":
    case "true-false-with-reason":
    case "short-text":
    case "cloze":
    case "matching":
    case "ordering":
    case "categorise":
    case "open":
      return { kind, body } as Draft;
    case "numeric-units": {
      if (body.variants) notes.note("drawn-variant", seed);
      return { kind, body: kinds["numeric-units"].resolve(body, rngFromNumber(seed)) };
    }
    case "spot-the-mistake": {
      notes.note("corrections-dropped");
      const right: { text: Localized } = body.corrections.find(({ correct }: { correct?: true }) => correct);
      const { stem, hints, sentences } = body;
      return {
        kind: "single-choice",
        body: {
          ...{ stem, hints, order: "fixed" },
          explanation: forEachLocale((locale) => `${body.explanation[locale]}\n\n${right.text[locale]}`),
          choices: sentences.map(({ text, wrong, feedback }: any) => ({ text, feedback, ...(wrong && { correct: true }) })),
        },
      };
    }
    case "expression":
    case "big-o":
    case "tensor-shape":
    case "matrix":
      notes.note("answer-in-words");
      return { kind: "open", body: essay(body, answerText(kind, body)) };
    case "code": {
      notes.note("answer-in-words");
      const { language, signature, reference } = body.programs[0];
      const code = (text: string) => `\`\`\`${language === "python" ? "python" : "text"}\n${text}\n\`\`\``;
      const stem = forEachLocale((locale) => `${body.stem[locale]}\n\n${code(signature ?? body.programs[0].starter)}`);
      return { kind: "open", body: { ...essay(body, code(reference)), stem } };
    }
    case "hotspot":
      return refuse(notes, "no-such-question", kind);
  }
}

function answerText(kind: "expression" | "big-o" | "tensor-shape" | "matrix", body: any): string {
  if (kind !== "matrix") return `\`${body.answer}\``;
  const rows = body.answer.map((row: unknown[]) => row.join(" & ")).join(" \\\\ ");
  return `$\\begin{bmatrix} ${rows} \\end{bmatrix}$`;
}

const essay = ({ stem, hints, explanation }: OpenBody, answer: string): OpenBody => ({
  ...{ stem, hints, explanation },
  modelAnswer: { zh: answer, en: answer },
});
/* eslint-enable @typescript-eslint/no-explicit-any */

/** A statement with its verdict as one list of reasons, for a format that asks one thing at a time. */
export function withoutVerdict(body: Extract<Draft, { kind: "true-false-with-reason" }>["body"], notes: Notes): Draft {
  notes.note("verdict-merged");
  const ask: Localized = { zh: "这个说法成立吗？选出正确的理由。", en: "Does this hold? Choose the reason that is right." };
  const { stem, hints, explanation, reasons } = body;
  return {
    kind: "single-choice",
    body: {
      ...{ hints, explanation, order: "shuffled", choices: reasons },
      stem: forEachLocale((locale) => `${stem[locale]}\n\n${ask[locale]}`),
    },
  };
}
