import { checkMarkdown, type MarkdownFault } from "@/lib/content/check/check-markdown";
import { listLocalized } from "@/lib/content/check/localized-texts";
import type { Problem } from "@/lib/content/problem";
import type { YamlSource } from "@/lib/content/yaml-source";
import { LOCALES } from "@/lib/core/locale";

const HAN = /\p{Script=Han}/u;

/** A fault of one text inside a value. `path` ends with the language; `line` counts from 1 within the text, 0 is the text itself. */
export type TextFault = MarkdownFault & { readonly path: readonly PropertyKey[] };

/** Every localised text inside a value: Markdown, typography, formulas, and that each language is itself. */
export function checkTexts(value: unknown): TextFault[] {
  return listLocalized(value).flatMap(({ path, text }) => [
    ...LOCALES.flatMap((locale) =>
      checkMarkdown(text[locale], { locale, flavour: "item" }).map((fault) => ({ ...fault, path: [...path, locale] })),
    ),
    ...untranslated(text).map(({ locale, message }): TextFault => ({
      ...{ severity: "warning", rule: "translation", line: 0, message, remedy: "Write the text in this language" },
      path: [...path, locale],
    })),
  ]);
}

/** Every localised text of a YAML file. */
export function checkYamlTexts(source: YamlSource): Problem[] {
  return checkTexts(source.value).map(({ path, line, ...fault }): Problem => ({
    ...fault,
    file: source.file,
    line: line === 0 ? source.lineOf(path) : source.textLine(path, line),
  }));
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
