/**
 * Rows and cells of a pasted text: lines, `;`, `\\` or `], [` between rows; tabs, commas, `&` or spaces between cells. So a table from
 * a sheet, a list of lists, LaTeX and plain columns of numbers can be pasted. Linear in the length of the text.
 */
export function parseRows(text: string): string[][] {
  return text
    .slice(0, 2_000)
    .replace(/^\s*(?:\w+\.)?(?:array|tensor|matrix)\s*\(([\s\S]*)\)\s*$/iu, "$1")
    .replace(/\\(?:begin|end)\{[^}]{0,20}\}(?:\{[^}]{0,20}\})?/gu, " ")
    .replace(/[\])}）］]\s*[,，]?\s*[[({（［]/gu, "\n")
    .replace(/\\\\|[;；]/gu, "\n")
    .replace(/[[\]（）［］{}]/gu, " ")
    .split(/\r?\n/u)
    .map(splitCells)
    .filter((row) => row.length > 0);
}

function splitCells(line: string): string[] {
  const separator = /\t/u.test(line) ? /\t/u : /[,，&]/u.test(line) ? /[,，&]/u : /\s+/u;
  const cells = line.split(separator).map((cell) => cell.trim());
  return cells.filter(
    (cell, index) => cell !== "" || (separator.source === "\\t" && index > 0 && index < cells.length - 1),
  );
}
