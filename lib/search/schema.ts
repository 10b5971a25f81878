import * as z from "zod";
import { LOCALES } from "@/lib/core/locale";

/** What can be found, in the order in which it is kept. */
export const SEARCH_KINDS = ["chapter", "lab", "notebook", "concept", "section", "question", "item"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export const QUERY_MAX = 200;

export const searchQuery = z.strictObject({
  q: z.string().max(QUERY_MAX),
  /** The language of the page; what is found in it comes first. */
  locale: z.enum(LOCALES),
});

const textPart = z.strictObject({ text: z.string(), isMatch: z.boolean() });
export type TextPart = z.output<typeof textPart>;

const searchResult = z.strictObject({
  kind: z.enum(SEARCH_KINDS),
  locale: z.enum(LOCALES),
  /** With its language. */
  address: z.string(),
  title: z.array(textPart),
  /** What it is a part of; empty where it is a part of nothing. */
  context: z.string(),
  snippet: z.array(textPart),
});
export type SearchResult = z.output<typeof searchResult>;

export const searchOutput = z.strictObject({
  /** `near`: nothing holds every word as it was typed; these hold words that are spelt nearly so, or some of the words. */
  match: z.enum(["exact", "near"]),
  results: z.array(searchResult),
});
export type SearchOutput = z.output<typeof searchOutput>;
