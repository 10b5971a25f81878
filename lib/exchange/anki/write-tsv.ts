import { makeNotes } from "@/lib/exchange/anki/notes";
import type { ExportedItem, WriteOptions, Writing } from "@/lib/exchange/contract";
import { encodeText } from "@/lib/exchange/decode-text";

const HEADERS = ["#separator:tab", "#html:true", "#guid column:1", "#deck column:2", "#tags column:5"];

/** A field holds markup with new lines, so each stands in quotation marks; a tab would end it. */
const field = (text: string): string => `"${text.replaceAll("\t", "    ").replaceAll('"', '""')}"`;

/** Notes as a text for Anki (docs.ankiweb.net, “Text Files”): one record each, what each column is said by the headers. */
export function writeAnkiTsv(items: readonly ExportedItem[], options: WriteOptions): Writing {
  const { made, fates } = makeNotes(items, options);
  const records = made.map(({ guid, deck, front, back, tags }) =>
    [guid, deck, front, back, tags.join(" ")].map(field).join("\t"),
  );
  const text = [...HEADERS, ...records].map((line) => `${line}\n`).join("");
  return { fileName: "items.anki.txt", mime: "text/plain; charset=utf-8", bytes: encodeText(text), fates };
}
