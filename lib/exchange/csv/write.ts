import { LOCALES, type Localized } from "@/lib/core/locale";
import type { CarriedEnvelope, ExportedItem, Reason, WriteOptions, Writing } from "@/lib/exchange/contract";
import { recordOf } from "@/lib/exchange/csv/cells";
import { columnsFor } from "@/lib/exchange/csv/columns";
import { encodeText } from "@/lib/exchange/decode-text";
import { type BodyOf, type OpenItem, writeEach, type Written } from "@/lib/exchange/open-item";
import { reason } from "@/lib/exchange/reasons";
import { keptPictures } from "@/lib/exchange/rich-text/picture-reasons";

type Row = Readonly<Record<string, string>>;

/** One row for each item, both languages side by side; with the mark by which Excel knows UTF-8. */
export function writeCsv(items: readonly ExportedItem[], options: WriteOptions): Writing {
  const { made, fates } = writeEach(items, options, writeRow);
  const most = (name: RegExp) =>
    Math.max(0, ...made.flatMap((row) => Object.keys(row).map((column) => Number(name.exec(column)?.[1] ?? 0))));
  const columns = columnsFor(most(/^choice_(\d)_/), most(/^hint_(\d)_/));
  const records = [columns, ...made.map((row) => columns.map((column) => row[column] ?? ""))];
  const text = `\ufeff${records.map(recordOf).join("")}`;
  return { fileName: "items.csv", mime: "text/csv; charset=utf-8", bytes: encodeText(text), fates };
}

const texts = (name: string, text: Localized): Row =>
  Object.fromEntries(LOCALES.map((locale) => [`${name}_${locale}`, text[locale]]));

/** Lists of ids stand in one cell, a space between them. */
function envelopeCells({ title, questions, sources, difficulty, edition, ...rest }: CarriedEnvelope): Row {
  const list = (ids: readonly string[] | undefined) => ids?.join(" ");
  const cells = {
    ...{ chapter: rest.chapter, use: rest.use, reviewed: rest.reviewed, lab: rest.lab, round: rest.round },
    ...{ questions: list(questions), sources: list(sources) },
    ...{ difficulty: difficulty?.toString(), edition: edition?.toString() },
  };
  const given = Object.fromEntries(
    Object.entries(cells).flatMap(([key, cell]) => (cell === undefined ? [] : [[key, cell]])),
  );
  return { ...(title && texts("title", title)), ...given };
}

function writeRow(open: OpenItem, { id, envelope }: ExportedItem): Written<Row> {
  const own = writeOwn(open);
  if ("code" in own) return own;
  const { stem, explanation, hints } = open.body;
  const row = {
    ...{ id, kind: open.kind, ...envelopeCells(envelope) },
    ...{ ...texts("stem", stem), ...texts("explanation", explanation) },
    ...Object.assign({}, ...hints.map((hint, index) => texts(`hint_${index + 1}`, hint))),
    ...own.made,
  } as Row; // Object.assign of rows is one
  const isShown = keptPictures(open.body).length > 0;
  return { made: row, reasons: [...(isShown ? [reason("picture-address")] : []), ...own.reasons] };
}

function writeOwn(open: OpenItem): Written<Row> {
  switch (open.kind) {
    case "single-choice":
    case "multiple-choice":
      return { made: { order: open.body.order, ...choiceCells(open.body.choices) }, reasons: [] };
    case "true-false-with-reason":
      return { made: { answer: String(open.body.holds), ...choiceCells(open.body.reasons) }, reasons: [] };
    case "short-text":
      return writeShort(open.body);
    case "numeric-units":
      return writeNumeric(open.body);
    case "open":
      return { made: texts("answer", open.body.modelAnswer), reasons: [reason("rubric")] };
    default:
      return reason("kind-unsupported", open.kind);
  }
}

function choiceCells(choices: BodyOf<"single-choice">["choices"]): Row {
  return Object.assign(
    {},
    ...choices.map(({ text, correct, feedback }, index) => ({
      ...texts(`choice_${index + 1}`, text),
      [`choice_${index + 1}_correct`]: correct ? "x" : "",
      ...texts(`choice_${index + 1}_feedback`, feedback),
    })),
  ) as Row; // of rows
}

/** One pattern on a line. */
function writeShort({ accept, answer, slips, case: letters, spelling }: BodyOf<"short-text">): Written<Row> {
  const reasons: Reason[] = [
    ...(slips.length ? [reason("slips")] : []),
    ...(letters === "exact" ? [reason("case")] : []),
    ...(spelling === "mark" ? [reason("spelling")] : []),
  ];
  return { made: { answer: accept.join("\n"), ...texts("answer", answer) }, reasons };
}

function writeNumeric({ dimension, answer, tolerance, unit, slips, display }: BodyOf<"numeric-units">): Written<Row> {
  const [, number = answer, symbol = ""] = /^(-?[\d.]+) (\S+)$/.exec(answer) ?? [];
  const made = {
    ...{ dimension, answer: number, unit: symbol, unit_required: unit === "required" ? "x" : "" },
    tolerance:
      "relative" in tolerance ? `${Number((tolerance.relative * 100).toPrecision(12))}%` : `±${tolerance.absolute}`,
  };
  return {
    made,
    reasons: [...(slips.length ? [reason("slips")] : []), ...(display ? [reason("display-unit")] : [])],
  };
}
