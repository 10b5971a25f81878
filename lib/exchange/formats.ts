import { aikenFormat } from "@/lib/exchange/aiken/format";
import { ankiApkgFormat, ankiTsvFormat } from "@/lib/exchange/anki/formats";
import type { Format } from "@/lib/exchange/contract";
import { csvFormat } from "@/lib/exchange/csv/format";
import { giftFormat } from "@/lib/exchange/gift/format";
import { moodleXml } from "@/lib/exchange/moodle-xml/format";
import { qti } from "@/lib/exchange/qti/format";
import { yamlFormat } from "@/lib/exchange/yaml/format";

/** Every file format of items, the lossless one first. */
export const formats: readonly Format[] = [
  yamlFormat,
  moodleXml,
  qti,
  giftFormat,
  aikenFormat,
  csvFormat,
  ankiTsvFormat,
  ankiApkgFormat,
];
