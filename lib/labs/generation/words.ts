import type { Localized } from "@/lib/core/locale";
import { en, type Words } from "@/lib/labs/generation/words.en";
import { zh } from "@/lib/labs/generation/words.zh";

export type { Words };
export const words: Localized<Words> = { zh, en };
