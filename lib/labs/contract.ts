import type { ComponentType } from "react";
import type * as z from "zod";
import type { Locale } from "@/lib/core/locale";

/** What a lab is to the rest, in meta.ts. Titles and summaries stand in content/labs.yaml under the same slug. */
export interface LabMeta<Slug extends string, State> {
  readonly slug: Slug;
  /** Raised when links to older states would no longer parse. */
  readonly version: number;
  /**
   * The whole state of the lab, as a link holds it: strict, every field with a default, so that an empty link opens the lab as
   * a newcomer should meet it and a broken one falls back field by field.
   */
  readonly state: z.ZodType<State>;
}

/** In lab.tsx. The mathematics stands in model.ts, pure and tested; the lab shows it and asks to predict before it does. */
export interface LabProps<State> {
  readonly state: State;
  onState(state: State): void;
  readonly locale: Locale;
  /** Prefix for element ids, unique on the page. */
  readonly idPrefix: string;
}
export type Lab<State> = ComponentType<LabProps<State>>;
