import { checkMarkdown } from "@/lib/content/check/check-markdown";
import { listLocalized } from "@/lib/content/check/localized-texts";
import type { Problem } from "@/lib/content/problem";
import type { YamlSource } from "@/lib/content/yaml-source";
import { LOCALES } from "@/lib/core/locale";

const HAN = /\p{Script=Han}/u;

/** Every localised text of a YAML file: Markdown, typography, formulas, and that each language is itself. */
export function checkYamlTexts(source: YamlSource): Problem[] {
  return listLocalized(source.value).flatMap(({ path, text }) => [
    ...LOCALES.flatMap((locale) =>
      checkMarkdown(text[locale], { locale, flavour: "item" }).map(({ line, ...fault }): Problem => ({
        ...fault,
        file: source.file,
        line: source.textLine([...path, locale], line),
      })),
    ),
    ...untranslated(text).map(({ locale, message }): Problem => ({
      severity: "warning",
      rule: "translation",
      file: source.file,
      line: source.lineOf([...path, locale]),
      message,
      remedy: "Write the text in this language",
    })),
  ]);
}

function untranslated({ zh, en }: { readonly zh: string; readonly en: string }) {
  const plain = (text: string) => text.replace(/\$[^$]*\$|`[^`]*`/g, " ");
  const words = plain(zh).match(/[A-Za-z]{2,}/g)?.length ?? 0;
  return [
    ...(!HAN.test(zh) && words >= 5 ? [{ locale: "zh", message: "the Chinese text holds no Chinese" }] : []),
    ...(HAN.test(plain(en)) && !/[A-Za-z]{2,}/.test(plain(en))
      ? [{ locale: "en", message: "the English text holds no English" }]
      : []),
  ];
}

/** A lesson's Markdown and typography; its directives, headings and formulas are `parseLesson`'s. */
export function checkLessonText(
  file: string,
  markdown: string,
  locale: "zh" | "en",
  anchors: readonly string[],
): Problem[] {
  return checkMarkdown(markdown, { locale, flavour: "lesson", anchors }).map((fault) => ({ ...fault, file }));
}
