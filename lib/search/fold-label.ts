/** A short text of the interface as it is compared with what is typed: without the difference of widths, case and spaces. */
export function foldLabel(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}
