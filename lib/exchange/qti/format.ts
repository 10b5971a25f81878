import type { Format } from "@/lib/exchange/contract";
import { readQti } from "@/lib/exchange/qti/read";
import { writeQti } from "@/lib/exchange/qti/write";

/** QTI 3.0 with each item in both languages; 1.2, 2.1 and 2.2 are read as well (docs/decisions/050). */
export const qti: Format = {
  name: "qti",
  extensions: [".zip", ".xml"],
  bilingual: true,
  carriesPictures: true,
  read: readQti,
  write: writeQti,
};
