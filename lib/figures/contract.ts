import type { ReactNode } from "react";
import type * as z from "zod";
import type { Locale } from "@/lib/core/locale";

/**
 * What a figure kind is to the rest. Its folder: schema.ts (exports `schema` and `kind`), layout.ts (data to positions, pure,
 * unit-tested), figure.tsx (default export, a `Figure`), fixtures.ts (`FigureFixtures`, for the contract test). Captions stand in figures.yaml and belong to the page, not to the figure.
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
}
export type Figure<Data> = (props: FigureProps<Data>) => ReactNode;

/** Data as an author writes them, by name: the usual uses of a kind, with texts as long as they get in both languages. */
export type FigureFixtures = Readonly<Record<string, unknown>>;
