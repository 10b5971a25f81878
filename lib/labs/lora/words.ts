import type { Localized } from "@/lib/core/locale";
import type { Words } from "@/lib/labs/lora/wording";
import { en } from "@/lib/labs/lora/words.en";
import { zh } from "@/lib/labs/lora/words.zh";

export const words: Localized<Words> = { zh, en };
