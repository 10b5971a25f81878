/** What a spreadsheet takes for a formula at the start of a cell (OWASP, “CSV Injection”), in full width too. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

/** A cell that no spreadsheet calculates: an apostrophe before what would begin a formula. `bareCell` undoes it. */
export const guardCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

export const bareCell = (text: string): string => (text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text);

/** One record by RFC 4180. */
export const recordOf = (cells: readonly string[]): string =>
  cells
    .map(guardCell)
    .map((cell) => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(",") + "\r\n";

/** The separator that a header line uses most: a comma, a semicolon, or a tab. */
export function delimiterOf(header: string): string {
  const bare = header.slice(0, 10_000).replace(/"[^"]*"/g, "");
  const count = (mark: string) => bare.split(mark).length - 1;
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
