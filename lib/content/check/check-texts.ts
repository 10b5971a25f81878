import { checkMarkdown, type MarkdownFault } from "@/lib/content/check/check-markdown";
import { listLocalized } from "@/lib/content/check/localized-texts";
import type { Problem } from "@/lib/content/problem";
import type { YamlSource } from "@/lib/content/yaml-source";
import { LOCALES } from "@/lib/core/locale";

/** A fault of one text inside a value. `path` ends with the language; `line` counts from 1 within the text. */
export type TextFault = MarkdownFault & { readonly path: readonly PropertyKey[] };

/**
 * Every localised text inside a value: Markdown, typography, formulas, and that each language is itself.
 * @param pictures whether a text may show what is kept in the database; content/ may not, which is at home everywhere
 */
export function checkTexts(value: unknown, { pictures = false }: { readonly pictures?: boolean } = {}): TextFault[] {
  return listLocalized(value).flatMap(({ path, text }) =>
    LOCALES.flatMap((locale) =>
      checkMarkdown(text[locale], { locale, flavour: "item", pictures }).map((fault) => ({
        ...fault,
        path: [...path, locale],
      })),
    ),
  );
}

/** Every localised text of a YAML file. */
export function checkYamlTexts(source: YamlSource): Problem[] {
  return checkTexts(source.value).map(({ path, line, ...fault }): Problem => ({
    ...fault,
    file: source.file,
    line: source.textLine(path, line),
  }));
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
