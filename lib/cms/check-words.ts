import { visit } from "unist-util-visit";
import type { DocumentProblem } from "@/lib/authoring/schema";
import { charactersPerSentence, gradeOfEnglish } from "@/lib/cms/reading-level";
import type { CmsDocument } from "@/lib/cms/schema";
import { checkTexts } from "@/lib/content/check/check-texts";
import { flattenProse } from "@/lib/content/check/flatten-prose";
import { listLocalized } from "@/lib/content/check/localized-texts";
import { parseMarkdown } from "@/lib/content/markdown-processor";
import { readPictureAddress } from "@/lib/content/picture-address";
import { LOCALES, type Locale } from "@/lib/core/locale";

/** Above these a text is hard to read for no reason of its matter; of the texts of the first eleven chapters one in a hundred is. */
const HARD = { grade: 12, characters: 40 };
const NAMES: Readonly<Record<Locale, string>> = { zh: "Chinese", en: "English" };

type Path = DocumentProblem["path"];

const textsOf = ({ title, body }: CmsDocument) =>
  listLocalized({ title, body }).map(({ path, text }) => ({ path: path.map(toKey), text }));

const toKey = (key: PropertyKey): string | number => (typeof key === "symbol" ? String(key) : key);

/** Texts that are empty in a language, explanation and feedback among them. */
export function checkMissing(document: CmsDocument): DocumentProblem[] {
  return textsOf(document).flatMap(({ path, text }) =>
    LOCALES.filter((locale) => text[locale].trim() === "").map((locale): DocumentProblem => {
      const what = path.filter((key) => key !== "body").join(".");
      const rule = path.at(-1) === "explanation" ? "explanation" : "missing";
      const message = `${what} is missing in ${NAMES[locale]}`;
      return { severity: "error", rule, path: [...path, locale], message, remedy: "Write it" };
    }),
  );
}

/** The title's wording; the body's is `readDocument`'s. */
export function checkTitle({ title }: CmsDocument): DocumentProblem[] {
  return checkTexts({ title }).map(({ severity, rule, path, message, remedy }) => ({
    ...{ severity, rule, message, remedy, path: path.map(toKey) },
  }));
}

/** Long sentences and words, with the figure. Never more than a warning: some matters are hard. */
export function checkReadingLevel(document: CmsDocument): DocumentProblem[] {
  return textsOf(document).flatMap(({ path, text }) =>
    LOCALES.flatMap((locale) => levelProblem([...path, locale], locale, proseOf(text[locale])) ?? []),
  );
}

function levelProblem(path: Path, locale: Locale, prose: string): DocumentProblem | undefined {
  const measured = locale === "en" ? gradeOfEnglish(prose) : charactersPerSentence(prose);
  if (measured === undefined || measured <= (locale === "en" ? HARD.grade : HARD.characters)) return undefined;
  const message =
    locale === "en"
      ? `hard to read: Flesch-Kincaid grade ${measured.toFixed(1)}, ${HARD.grade} is plenty`
      : `hard to read: ${measured.toFixed(0)} characters in a sentence, ${HARD.characters} are plenty`;
  return { severity: "warning", rule: "reading-level", path, message, remedy: "Make two sentences of a long one" };
}

const proseOf = (markdown: string): string =>
  flattenProse(parseMarkdown(markdown, "item"))
    .map(({ text }) => text)
    .join("\n");

/** Ids of the pictures that the texts show, each with the texts that show it. */
export function listPictures(document: CmsDocument): ReadonlyMap<string, readonly Path[]> {
  const found = new Map<string, Path[]>();
  for (const { path, text } of textsOf(document))
    for (const locale of LOCALES)
      visit(parseMarkdown(text[locale], "item"), "image", ({ url }) => {
        const id = readPictureAddress(url)?.id;
        if (id) found.set(id, [...(found.get(id) ?? []), [...path, locale]]);
      });
  return found;
}
