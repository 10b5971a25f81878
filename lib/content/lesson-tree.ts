import type { Root } from "hast";

export interface LessonHeading {
  readonly id: string;
  /** 2 is a section, 3 a sub-section. */
  readonly depth: 2 | 3;
  readonly text: string;
}

export interface LessonEmbed {
  readonly kind: "item" | "figure" | "lab";
  /** Item id, figure id or lab slug. */
  readonly id: string;
  readonly line: number;
}

export interface LessonCitation {
  readonly source: string;
  readonly line: number;
}

/**
 * One lesson in one language, as plain JSON. `root` is sanitised hast. Beside the usual elements it holds
 * `warmup-item[data-id]`, `warmup-figure[data-id]`, `warmup-lab[data-slug]`, `warmup-box[data-kind][data-title]`,
 * `warmup-part[data-part=said|why|right]` (in a box of kind `mistake`), `warmup-aside`, and
 * `warmup-cite[data-source][data-number][data-locator]`, whose number is the source's place in chapter.yaml, from 1.
 */
export interface LessonTree {
  readonly root: Root;
  readonly headings: readonly LessonHeading[];
  readonly embeds: readonly LessonEmbed[];
  readonly citations: readonly LessonCitation[];
  /** What both languages must have in the same order: `section #id`, `item lora-rank`, `box mistake`, `code python`, `formula W=BA` (without its
   * words), `table of 3 rows and 2 columns`. */
  readonly outline: readonly { readonly entry: string; readonly line: number }[];
  /** Length of the prose: Chinese characters, and words of other scripts. */
  readonly length: { readonly characters: number; readonly words: number };
}
