import { listChoices } from "@/lib/content/check/choice-lists";
import { LOCALES, type Locale } from "@/lib/core/locale";
import type { BodyProblem } from "@/lib/items/contract";

/** Choices that speak about the other choices. */
const CATCH_ALL: Readonly<Record<Locale, RegExp>> = {
  zh: /(?:以上|上述)(?:各项|选项|说法|答案|几项|三项|所有)?(?:全部|全都|全|都|均|皆)|(?:以上|上述)(?:各项|选项|说法|答案)?(?:不|无)|^(?:全部|全都|都|均)(?:正确|错误|对|错|不对|不正确|是|不是)。?$|[A-H] ?(?:和|与|、) ?[A-H] ?(?:都|均|皆)/u,
  en: /\b(?:all|none|any|both|neither|two|more than one) of the (?:above|others?|choices|options|answers)\b|\b(?:all|none) of these\b|^(?:both|neither) [A-H] (?:and|nor) [A-H]\b/iu,
};

/**
 * “All of the above” and its like: whoever knows two choices need not know the third, and where choices are shuffled there is no above.
 */
export function checkCatchAll(body: unknown): BodyProblem[] {
  return listChoices(body)
    .filter(({ form }) => form === "choices")
    .flatMap(({ path, choices }) =>
      choices.flatMap(({ text }, index) =>
        LOCALES.flatMap((locale): BodyProblem[] => {
          const found = CATCH_ALL[locale].exec(text[locale].trim())?.[0];
          if (found === undefined) return [];
          const remedy = "Make it a question with several right choices, or ask about one of them";
          return [
            { path: [...path, index, "text", locale], message: `a choice about the other choices: “${found}”`, remedy },
          ];
        }),
      ),
    );
}
