/** What spreadsheets take for the beginning of a formula; in full width too, as those of Chinese, Japanese and Korean systems do. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** A field of RFC 4180. Text that would be a formula begins with an apostrophe, so that a spreadsheet shows it and runs nothing. */
function csvField(value: string | number): string {
  if (typeof value === "number") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as RFC 4180 writes them, each with CRLF at its end. */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(csvField).join(",")}\r\n`).join("");
}
