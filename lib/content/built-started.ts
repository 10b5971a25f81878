import type { BuiltItem } from "@/lib/content/built-lesson";
import type { BuiltNotebook } from "@/lib/content/built-notebook";
import type { Curriculum, Labs, Source } from "@/lib/content/schema";

/** What the page of a chapter shows before its lesson is written. */
export interface BuiltStarted {
  readonly entry: Curriculum["chapters"][number];
  readonly track: Curriculum["tracks"][number] | undefined;
  readonly items: readonly BuiltItem[];
  /** Built labs that its items name. */
  readonly labs: Labs;
  readonly notebooks: readonly BuiltNotebook[];
  readonly sources: readonly Source[];
}
