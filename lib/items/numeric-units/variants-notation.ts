import type { Notation } from "@/lib/authoring/fields/typed-field";
import type { Variants } from "@/lib/items/numeric-units/variants";

type Rows = Extract<Variants["parameters"][number], { rows: unknown }>["rows"];
type Cell = Rows[number][string];

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** `4, 8, 16` */
export const numbersNotation: Notation<number[]> = {
  print: (numbers) => numbers.join(", "),
  read(text) {
    const pieces = text.split(/[,，\s]+/).filter((piece) => piece !== "");
    return pieces.every((piece) => NUMBER.test(piece)) ? { value: pieces.map(Number) } : undefined;
  },
};

/**
 * A table as in Markdown: the first line names the columns, and each further line is a row. What is no number is a text, which may
 * differ by language: `全部线性层 // all linear layers`. Columns stand apart by a bar between spaces, or by a tab as spreadsheets copy them.
 */
export const rowsNotation: Notation<Rows> = {
  print(rows) {
    const names = [...new Set(rows.flatMap(Object.keys))];
    const lines = rows.map((row) => names.map((name) => printCell(row[name])));
    return [names, ...lines].map((cells) => cells.join(" | ")).join("\n");
  },
  read(text) {
    const [names = [], ...lines] = text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => line.split(/\t| \|(?: |$)|^\| /).map((cell) => cell.trim()));
    if (new Set(names).size < names.length || names.includes("")) return undefined;
    if (lines.some((cells) => cells.length > names.length)) return undefined;
    return {
      value: lines.map((cells) =>
        Object.fromEntries(
          names.flatMap((name, at) => {
            const cell = cells[at] ?? "";
            return cell === "" ? [] : [[name, readCell(cell)]];
          }),
        ),
      ),
    };
  },
};

function printCell(cell: Cell | undefined): string {
  if (typeof cell !== "object") return String(cell ?? "");
  return cell.zh === cell.en ? cell.zh : `${cell.zh} // ${cell.en}`;
}

function readCell(text: string): Cell {
  if (NUMBER.test(text)) return Number(text);
  const [zh = "", en = zh] = text.split(" // ");
  return { zh, en };
}
