import type { Format } from "@/lib/exchange/contract";
import { readCsv } from "@/lib/exchange/csv/read";
import { writeCsv } from "@/lib/exchange/csv/write";

/** A table, one row for each item: what spreadsheets and colleagues without any tool can write. */
export const csvFormat: Format = {
  name: "csv",
  extensions: [".csv", ".tsv"],
  bilingual: true,
  carriesPictures: false,
  read: async (bytes, options) => readCsv(bytes, options),
  write: async (items, options) => writeCsv(items, options),
};
