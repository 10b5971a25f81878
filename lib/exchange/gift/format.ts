import type { Format } from "@/lib/exchange/contract";
import { readGift } from "@/lib/exchange/gift/read";
import { writeGift } from "@/lib/exchange/gift/write";

/** Moodle's text format for questions; most learning platforms read it. */
export const giftFormat: Format = {
  name: "gift",
  extensions: [".gift", ".txt"],
  bilingual: false,
  carriesPictures: false,
  read: async (bytes, options) => readGift(bytes, options),
  write: async (items, options) => writeGift(items, options),
};
