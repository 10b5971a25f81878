import type { ComponentType } from "react";
import type * as z from "zod";
import type { Locale } from "@/lib/core/locale";

/** Rows of content/tables by the name of their table. */
export type Tables = Readonly<Record<string, readonly TableRow[]>>;
interface TableRow {
  readonly id: string;
  readonly source: string;
  readonly checked: boolean;
  readonly [field: string]: unknown;
}

/** What a lab is to the rest, in meta.ts. Titles and summaries stand in content/labs.yaml under the same slug. */
export interface LabMeta<Slug extends string, State, Facts> {
  readonly slug: Slug;
  /** Raised when links to older states would no longer parse. */
  readonly version: number;
  /**
   * The whole state of the lab, as a link holds it: strict, every field with a default, so that an empty link opens the lab as
   * a newcomer should meet it and a broken one falls back field by field. The fields of lib/labs/link.ts do both.
   */
  readonly state: z.ZodType<State>;
  /** The short name of each field in a link. Stored in links of others: never renamed. */
  readonly params: Readonly<Record<keyof State & string, string>>;
  /** The tables of content/ whose published facts the lab works with. */
  readonly tables: readonly string[];
  /** What the page carries of those tables. */
  readonly facts: z.ZodType<Facts>;
  /** Takes from the tables what the lab needs; rows that nobody checked are left out. Pure, runs when the page is built. */
  readonly selectFacts: (tables: Tables) => Facts;
}

/** In lab.tsx. The mathematics stands in model.ts, pure and tested; the lab shows it and asks to predict before it does. */
export interface LabProps<State, Facts> {
  readonly state: State;
  /** Changes the fields that are given, and no others. Stays the same function. */
  onState(change: Partial<State>): void;
  readonly facts: Facts;
  readonly locale: Locale;
  /** Prefix for element ids, unique on the page. */
  readonly idPrefix: string;
}
export type Lab<State, Facts> = ComponentType<LabProps<State, Facts>>;

/** In built.tsx: the result of the state that an empty link opens, drawn when the page is built, for readers without JavaScript. */
export type BuiltLab<State, Facts> = ComponentType<Pick<LabProps<State, Facts>, "state" | "facts" | "locale">>;
