import { LOCALES, type Localized } from "@/lib/core/locale";
import type { Reason } from "@/lib/exchange/contract";
import { MOST_CHOICES, MOST_HINTS } from "@/lib/exchange/csv/columns";
import { isKindName, type KindName } from "@/lib/exchange/open-item";
import { reason } from "@/lib/exchange/reasons";
import { DIMENSIONS, type Dimension } from "@/lib/quantity/dimension";
import { parseQuantity } from "@/lib/quantity/parse-quantity";
import { unitNamed } from "@/lib/quantity/units";

/** The cells of one row by their columns. */
export type RowCells = ReadonlyMap<string, string>;

interface ReadBody {
  readonly kind: KindName;
  readonly body: unknown;
  readonly reasons: readonly Reason[];
}

const YES = /^(?:x|1|true|yes|y|t|是|对|正确|✓|√)$/i;
const NO = /^(?:0|false|no|n|f|否|错|错误)$/i;

const text = (cells: RowCells, name: string): Localized => {
  const [zh, en] = LOCALES.map((locale) => cells.get(`${name}_${locale}`) ?? "");
  return { zh: zh!, en: en! }; // one for each
};
const isText = ({ zh, en }: Localized): boolean => zh !== "" || en !== "";

const numbered = (most: number, cells: RowCells, name: (n: number) => string) =>
  Array.from({ length: most }, (_, index) => index + 1).filter((n) => isText(text(cells, name(n))));

/** The draft that a row holds, or why there is none. A row without a kind says by its cells what it is. */
export function readBody(cells: RowCells): ReadBody | Reason {
  const named = cells.get("kind") ?? "";
  if (named !== "" && !isKindName(named)) return reason("unknown-kind", named);
  const choices = readChoices(cells);
  const kind = named === "" ? guessKind(cells, choices) : (named as KindName); // just asked for
  const own = readOwn(kind, cells, choices);
  if (!own) return reason("kind-unsupported", kind);
  const hints = numbered(MOST_HINTS, cells, (n) => `hint_${n}`).map((n) => text(cells, `hint_${n}`));
  return {
    kind,
    body: { ...{ stem: text(cells, "stem"), hints, explanation: text(cells, "explanation") }, ...own.fields },
    reasons: [...(named === "" ? [reason("kind-guessed", kind)] : []), ...own.reasons],
  };
}

type Choices = readonly { readonly text: Localized; readonly correct?: true; readonly feedback: Localized }[];

/** Right choices are marked beside them, or named in the answer by letter or number: `A, C`, `1;3`. */
function readChoices(cells: RowCells): Choices {
  const places = numbered(MOST_CHOICES, cells, (n) => `choice_${n}`);
  const isMarked = places.some((n) => YES.test(cells.get(`choice_${n}_correct`) ?? ""));
  const answer = (cells.get("answer") ?? "").toUpperCase();
  const named = /^[A-H1-8](?:[\s,;，；、]*[A-H1-8])*$/.test(answer)
    ? [...answer.matchAll(/[A-H1-8]/g)].map(([mark]) => mark)
    : [];
  return places.map((n, index) => {
    const isNamed = named.includes("ABCDEFGH".charAt(index)) || named.includes(String(index + 1));
    const isRight = isMarked ? YES.test(cells.get(`choice_${n}_correct`) ?? "") : isNamed;
    return {
      text: text(cells, `choice_${n}`),
      ...(isRight && { correct: true }),
      feedback: text(cells, `choice_${n}_feedback`),
    };
  });
}

function guessKind(cells: RowCells, choices: Choices): KindName {
  const answer = cells.get("answer") ?? "";
  if (choices.length) {
    if (/^(?:true|false|对|错|正确|错误)$/i.test(answer)) return "true-false-with-reason";
    return choices.filter(({ correct }) => correct).length > 1 ? "multiple-choice" : "single-choice";
  }
  if (answer === "") return "open";
  return dimensionOf(answer, cells) ? "numeric-units" : "short-text";
}

function readOwn(kind: KindName, cells: RowCells, choices: Choices) {
  const answer = cells.get("answer") ?? "";
  const own = (fields: Readonly<Record<string, unknown>>, ...reasons: Reason[]) => ({ fields, reasons });
  switch (kind) {
    case "single-choice":
    case "multiple-choice":
      return own({ order: cells.get("order") || "shuffled", choices });
    case "true-false-with-reason":
      return own({ holds: YES.test(answer) ? true : NO.test(answer) ? false : answer, reasons: choices });
    case "short-text": {
      const accept = answer
        .split("\n")
        .map((pattern) => pattern.trim())
        .filter((pattern) => pattern !== "");
      const shown = text(cells, "answer");
      const first = accept[0] ?? "";
      return own({
        ...{ answer: isText(shown) ? shown : { zh: first, en: first }, accept },
        ...{ case: "any", spelling: "ask", slips: [] },
      });
    }
    case "numeric-units":
      return own(readNumeric(answer, cells));
    case "open":
      return own(
        { modelAnswer: text(cells, "answer"), rubric: [], followUps: [], misconceptions: [] },
        reason("rubric-missing"),
      );
    default:
      return undefined;
  }
}

/** The dimension that is named, that the unit belongs to, or in which the answer can be read. */
function dimensionOf(answer: string, cells: RowCells): Dimension | undefined {
  const unit = cells.get("unit") ?? "";
  if (unit !== "") return DIMENSIONS.find((dimension) => unitNamed(dimension, unit));
  if (parseQuantity(answer, "count").ok) return "count";
  return DIMENSIONS.find((dimension) => {
    const reading = parseQuantity(answer, dimension);
    return reading.ok && reading.unit !== null;
  });
}

function readNumeric(answer: string, cells: RowCells) {
  const unit = cells.get("unit") ?? "";
  const tolerance = cells.get("tolerance") ?? "";
  const share = /^([\d.]+)\s*[%％]$/.exec(tolerance)?.[1];
  return {
    dimension: cells.get("dimension") || dimensionOf(answer, cells) || "count",
    answer: unit === "" ? answer : `${answer} ${unit}`,
    ...(tolerance !== "" && {
      tolerance:
        share === undefined
          ? { absolute: tolerance.replace(/^±\s*/, "") }
          : { relative: Number((Number(share) / 100).toPrecision(12)) },
    }),
    unit: YES.test(cells.get("unit_required") ?? "") ? "required" : "optional",
    slips: [],
  };
}
