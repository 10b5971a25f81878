import { readApkg } from "@/lib/exchange/anki/read-apkg";
import { readAnkiTsv } from "@/lib/exchange/anki/read-tsv";
import { writeApkg } from "@/lib/exchange/anki/write-apkg";
import { writeAnkiTsv } from "@/lib/exchange/anki/write-tsv";
import type { Format } from "@/lib/exchange/contract";

/** Notes as a text with a tab between front and back. */
export const ankiTsvFormat: Format = {
  name: "anki-tsv",
  extensions: [".txt", ".tsv"],
  bilingual: false,
  carriesPictures: false,
  read: async (bytes, options) => readAnkiTsv(bytes, options),
  write: async (items, options) => writeAnkiTsv(items, options),
};

/** A deck that Anki opens by a double click. */
export const ankiApkgFormat: Format = {
  name: "anki-apkg",
  extensions: [".apkg"],
  bilingual: false,
  carriesPictures: true,
  read: readApkg,
  write: writeApkg,
};
