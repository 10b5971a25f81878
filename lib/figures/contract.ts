import type { ReactNode } from "react";
import type * as z from "zod";
import type { Locale, Localized } from "@/lib/core/locale";

/**
 * What a figure kind is to the rest. Its folder: schema.ts (exports `schema` and `kind`), layout.ts (data to positions, pure,
 * unit-tested), figure.tsx (default export, a `Figure`), examples.ts (`FigureExamples`). Captions stand in figures.yaml and belong to the page, not to the figure.
 */
export interface FigureKind<Name extends string, Data> {
  readonly name: Name;
  /** Raised when older data would no longer parse. */
  readonly version: number;
  /** Strict: unknown fields are refused. */
  readonly schema: z.ZodType<Data>;
}

/**
 * A figure is drawn on the server, needs no script, takes its colours from the page (`currentColor`, `--color-*`), is readable
 * from 280 px, and says the same in words to those who cannot see it.
 */
export interface FigureProps<Data> {
  readonly data: Data;
  readonly locale: Locale;
  /** Prefix for element ids, unique on the page. */
  readonly idPrefix: string;
  /** Where this is a step: the data of all of them. Each is drawn in a frame that holds the largest. */
  readonly steps?: readonly Data[] | undefined;
}
export type Figure<Data> = (props: FigureProps<Data>) => ReactNode;

/** What an author writes for a figure, apart from its caption. */
interface FigureExample {
  readonly data: unknown;
  readonly steps?: readonly { readonly caption: Localized; readonly data: unknown }[];
}

/**
 * The usual uses of a kind by name, with texts as long as they get in both languages: authors find them at /cms/figures, and the
 * contract test draws them.
 */
export type FigureExamples = Readonly<Record<string, FigureExample>>;
