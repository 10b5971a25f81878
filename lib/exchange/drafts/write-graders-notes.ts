import type { OpenBody } from "@/lib/exchange/drafts/bodies";
import type { Notes } from "@/lib/exchange/notes";
import { markdownToInline, markdownToXhtml } from "@/lib/exchange/rich-text/from-markdown";
import type { ShownPictures } from "@/lib/exchange/rich-text/shown-pictures";
import { element, type XmlNode } from "@/lib/exchange/xml/element";
import { writeHtml } from "@/lib/exchange/xml/write-xml";
import type { Locale } from "@/lib/core/locale";

/**
 * What whoever marks an essay needs, as elements of XHTML: the model answer, then the points of the rubric, each with its weight in
 * front, then questions to follow up. The classes are how it is known again when it comes back.
 */
export function gradersNotes(
  { modelAnswer, rubric = [], followUps = [], misconceptions = [], samples = [] }: OpenBody,
  locale: Locale,
  notes: Notes,
  pictures?: ShownPictures,
): XmlNode[] {
  const isMore = rubric.some(({ parts }) => parts) || followUps.some(({ when }) => when);
  if (isMore || misconceptions.length > 0 || samples.length > 0) notes.note("rubric");
  const list = (name: string, entries: readonly XmlNode[][]): XmlNode[] =>
    entries.length === 0
      ? []
      : ["\n", element("ol", { class: name }, ...entries.map((each) => element("li", {}, ...each)))];
  return [
    ...markdownToXhtml(modelAnswer[locale], notes, pictures),
    ...list(
      RUBRIC,
      rubric.map(({ weight, text }) => [
        element("strong", {}, `${weight}`),
        " ",
        ...markdownToInline(text[locale], notes, pictures),
      ]),
    ),
    ...list(
      FOLLOW_UPS,
      followUps.map(({ text }) => markdownToInline(text[locale], notes, pictures)),
    ),
  ];
}

export const RUBRIC = "rubric";
export const FOLLOW_UPS = "follow-ups";

export const gradersHtml = (body: OpenBody, locale: Locale, notes: Notes, pictures: ShownPictures): string =>
  writeHtml(gradersNotes(body, locale, notes, pictures));
