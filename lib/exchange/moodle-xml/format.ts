import type { Format } from "@/lib/exchange/contract";
import { readMoodleXml } from "@/lib/exchange/moodle-xml/read";
import { writeMoodleXml } from "@/lib/exchange/moodle-xml/write";

/** Moodle XML, as Moodle 4 and 5 write and read it: one language for each file (docs/decisions/050). */
export const moodleXml: Format = {
  name: "moodle-xml",
  extensions: [".xml"],
  bilingual: false,
  carriesPictures: true,
  read: async (bytes, options) => Promise.resolve(readMoodleXml(bytes, options)),
  write: writeMoodleXml,
};
