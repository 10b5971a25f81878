/** RFC 4180: fields with commas, quotes or line breaks stand in quotes. Rows end with CRLF. */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  const field = (value: string | number) =>
    /[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : value;
  return rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");
}
