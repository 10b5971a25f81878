import type { FigureEntry } from "@/lib/content/schema";
import type { Locale } from "@/lib/core/locale";
import type { RenderMarkdown } from "@/lib/items/contract";

/** A figure in one language: captions are HTML. */
export interface BuiltFigure {
  readonly id: string;
  readonly kind: string;
  readonly caption: string;
  /** What is drawn: one drawing, or one for each step. */
  readonly data: unknown;
  readonly steps: readonly { readonly caption: string; readonly data: unknown }[];
}

/** Captions are Markdown, as texts of items are; what stands inside a drawing is plain. */
export function buildFigure(
  { id, kind, caption, data, steps = [] }: FigureEntry,
  locale: Locale,
  render: RenderMarkdown,
): BuiltFigure {
  return {
    ...{ id, kind, data, caption: render(caption[locale]) },
    steps: steps.map((step) => ({ caption: render(step.caption[locale]), data: step.data })),
  };
}
