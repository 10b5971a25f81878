import type { BuiltItem } from "@/lib/content/built-lesson";
import type { Curriculum, Labs } from "@/lib/content/schema";
import type { labs } from "@/lib/labs/labs.generated";

/** A lab with everything that its static page shows. */
export interface BuiltLab {
  readonly entry: Labs[number];
  readonly slug: keyof typeof labs;
  /** The published facts that the lab works with, plain JSON. */
  readonly facts: unknown;
  /** The state that an empty link opens. */
  readonly initial: unknown;
  /** The items that name the lab. */
  readonly challenges: readonly BuiltItem[];
  /** The chapters that name the lab, or ask something that it teaches; some have no page yet. */
  readonly chapters: readonly (Pick<Curriculum["chapters"][number], "slug" | "number" | "title"> & {
    readonly hasPage: boolean;
  })[];
}
