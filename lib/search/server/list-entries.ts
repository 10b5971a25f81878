import "server-only";
import { toString } from "mdast-util-to-string";
import { createConceptResolver } from "@/lib/content/concept-resolver";
import { parseMarkdown } from "@/lib/content/markdown-processor";
import { placeItems } from "@/lib/content/place-items";
import { getChapter } from "@/lib/content/server/get-chapter";
import { getConcepts } from "@/lib/content/server/get-concepts";
import { getCurriculum } from "@/lib/content/server/get-curriculum";
import { type ListedNotebook, listNotebooks } from "@/lib/content/server/list-notebooks";
import { getLabs } from "@/lib/content/server/get-labs";
import { type ChapterItems, listChapterItems } from "@/lib/content/server/list-chapter-items";
import { listWrittenChapters, type WrittenChapter } from "@/lib/content/server/list-written-chapters";
import { forEachLocale, LOCALES, type Locale, type Localized } from "@/lib/core/locale";
import { textIn } from "@/lib/notebooks/title-of";
import { lessonSections } from "@/lib/search/lesson-sections";
import type { FoundEntry } from "@/lib/search/rank-entries";
import { SEARCH_KINDS, type SearchKind } from "@/lib/search/schema";
import type { PublishedItem } from "@/lib/search/server/list-published-items";
import { listTerms } from "@/lib/terms/server/list-terms";

interface Findable {
  readonly kind: SearchKind;
  readonly address: string;
  readonly title: Localized;
  readonly context: Localized;
  readonly text: Localized;
}

const NOTHING: Localized = { zh: "", en: "" };

/**
 * Everything that can be found, in both languages, each with its address: chapters and their sections, questions and practice items
 * where a page shows them (an item that no lesson shows has a page of its own), labs that are built, notebooks, concepts and terms. Made of what
 * anybody may read and of public forms alone.
 */
export function listEntries(items: readonly PublishedItem[]): FoundEntry[] {
  const chapters = listChapterItems();
  const placed = new Set(chapters.flatMap((chapter) => chapter.placed.map(({ id }) => id)));
  const found = [
    ...listWrittenChapters().flatMap(({ slug }) => ofChapter(slug)),
    ...chapters.flatMap((chapter) => ofItems(chapter, items)),
    ...items.filter(({ id }) => !placed.has(id)).map(standingAlone),
    ...ofLabs(),
    ...ofNotebooks(),
    ...ofConcepts(),
  ];
  return found
    .flatMap((entry) => LOCALES.map((locale) => toEntry(entry, locale)))
    .toSorted((a, b) => SEARCH_KINDS.indexOf(a.kind) - SEARCH_KINDS.indexOf(b.kind));
}

/** What an item is found by that no lesson shows, in both languages. */
export const entriesOf = (item: PublishedItem): FoundEntry[] =>
  LOCALES.map((locale) => toEntry(standingAlone(item), locale));

/** The page of an item by itself, for those that were made here. */
export const addressOf = (itemId: string): string => `/items/${itemId}`;

function standingAlone({ id, kind, chapter, title, stem }: PublishedItem): Findable {
  const context = getCurriculum().chapters.find(({ slug }) => slug === chapter)?.title ?? NOTHING;
  const what = kind === "open" ? "question" : "item";
  return { kind: what, address: addressOf(id), title, context, text: stem };
}

function toEntry({ kind, address, title, context, text }: Findable, locale: Locale): FoundEntry {
  const other = locale === "zh" ? "en" : "zh";
  return {
    kind,
    locale,
    address,
    title: title[locale],
    otherTitle: title[other],
    context: context[locale],
    text: text[locale],
  };
}

function ofChapter(slug: string): Findable[] {
  const content = getChapter(slug);
  if (!content) return [];
  const { entry, chapter, lesson } = content;
  const address = `/chapters/${slug}`;
  const track = getCurriculum().tracks.find((each) => each.slug === entry.track)?.title ?? NOTHING;
  const [zh, en] = [lessonSections(lesson.zh.root), lessonSections(lesson.en.root)];
  const sections = zh.flatMap((section): Findable[] => {
    const same = en.find(({ id }) => id === section.id);
    if (section.id === undefined || !same) return [];
    const parts = { title: { zh: section.title, en: same.title }, text: { zh: section.text, en: same.text } };
    return [{ kind: "section", address: `${address}#${section.id}`, context: entry.title, ...parts }];
  });
  const intro = (locale: Locale) => `${chapter.summary[locale]} ${(locale === "zh" ? zh : en)[0]?.text ?? ""}`.trim();
  const text = { zh: intro("zh"), en: intro("en") };
  return [{ kind: "chapter", address, title: entry.title, context: track, text }, ...sections];
}

/** The items of a chapter where its page shows them; a chapter without a lesson shows them too. */
function ofItems({ chapter, placed }: ChapterItems, published: readonly PublishedItem[]): Findable[] {
  const places = new Map(placed.map(({ id, section }) => [id, section]));
  return published.flatMap(({ id, kind, title, stem }): Findable[] => {
    const place = places.get(id);
    if (place === undefined) return [];
    const what = kind === "open" ? "question" : "item";
    return [{ kind: what, address: `/chapters/${chapter.slug}#${place}`, title, context: chapter.title, text: stem }];
  });
}

function ofLabs(): Findable[] {
  return getLabs().flatMap(({ slug, title, summary, status }): Findable[] =>
    status === "built" ? [{ kind: "lab", address: `/labs/${slug}`, title, context: NOTHING, text: summary }] : [],
  );
}

/** By what their authors say of them, and by their prose. */
function ofNotebooks(): Findable[] {
  const chapters = getCurriculum().chapters;
  return listNotebooks().map((notebook): Findable => {
    const { name, chapter, facts } = notebook;
    const context = chapters.find(({ slug }) => slug === chapter)?.title ?? NOTHING;
    return { kind: "notebook", address: `/notebooks/${name}`, title: facts.title, context, text: proseOf(notebook) };
  });
}

/** Parsed once: a notebook is the same object until its files change. */
const proses = new WeakMap<ListedNotebook, Localized>();

function proseOf(notebook: ListedNotebook): Localized {
  const known = proses.get(notebook);
  if (known) return known;
  const { facts, document } = notebook;
  const cells = document.cells.filter(({ type }) => type === "markdown");
  const prose = forEachLocale((locale) => {
    const texts = cells.map(({ source }) => toString(parseMarkdown(textIn(source, locale), "item")));
    return [facts.summary[locale], ...texts].join("\n");
  });
  proses.set(notebook, prose);
  return prose;
}

/**
 * A concept is found at the first question that asks for it, in the written chapter that asks for it most, the earlier of two that tie;
 * one that no written chapter asks for, and a term that is narrower than a concept, in the glossary.
 */
function ofConcepts(): Findable[] {
  const resolve = createConceptResolver(getConcepts());
  const asking = new Map<string, { question: string; chapter: WrittenChapter; times: number }>();
  for (const chapter of listWrittenChapters()) {
    const asked = chapter.questions.map(({ id, concepts }) => ({ id, slugs: concepts.map(resolve) }));
    for (const slug of new Set(asked.flatMap(({ slugs }) => slugs))) {
      const [first, ...others] = asked.filter(({ slugs }) => slugs.includes(slug));
      if (slug === undefined || !first || others.length < (asking.get(slug)?.times ?? 0)) continue;
      asking.set(slug, { question: first.id, chapter, times: others.length + 1 });
    }
  }
  return listTerms().map((term): Findable => {
    const { id, name, definition, chapter: taught } = term;
    const { question, chapter } = asking.get(id) ?? {};
    const content = chapter && getChapter(chapter.slug);
    const found = { kind: "concept" as const, title: name, text: definition };
    if (!content) {
      const context = getCurriculum().chapters.find(({ slug }) => slug === taught)?.title ?? NOTHING;
      return { ...found, address: `/glossary#${id}`, context };
    }
    const place = placeItems(content).find(({ id: item }) => item === question)?.section;
    return { ...found, address: `/chapters/${chapter.slug}${place ? `#${place}` : ""}`, context: chapter.title };
  });
}
