import type { Localized } from "@/lib/core/locale";
import { en, type Words } from "@/lib/labs/memory/words.en";
import { zh } from "@/lib/labs/memory/words.zh";

export const words: Localized<Words> = { zh, en };
