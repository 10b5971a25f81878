import type { Localized } from "@/lib/core/locale";
import type { Words } from "@/lib/labs/tokenizer/wording";
import { en } from "@/lib/labs/tokenizer/words.en";
import { zh } from "@/lib/labs/tokenizer/words.zh";

export const words: Localized<Words> = { zh, en };
