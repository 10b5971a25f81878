import { readAiken } from "@/lib/exchange/aiken/read";
import { writeAiken } from "@/lib/exchange/aiken/write";
import type { Format } from "@/lib/exchange/contract";

/** The plainest format that there is, for single choices typed in a text editor. */
export const aikenFormat: Format = {
  name: "aiken",
  extensions: [".txt"],
  bilingual: false,
  carriesPictures: false,
  read: async (bytes, options) => readAiken(bytes, options),
  write: async (items, options) => writeAiken(items, options),
};
