import type { ComponentType } from "react";
import type { FigureEntry } from "@/lib/content/schema";
import type { Locale } from "@/lib/core/locale";
import type { FigureProps } from "@/lib/figures/contract";
import { drawings } from "@/lib/figures/drawings.generated";
import { figures } from "@/lib/figures/figures.generated";

/** A figure of the chapter with its caption, drawn at build. */
export function LessonFigure({ figure, locale }: { readonly figure: FigureEntry; readonly locale: Locale }) {
  const name = figure.kind as keyof typeof figures; // content:check refuses unknown kinds
  const Drawn = drawings[name] as ComponentType<FigureProps<unknown>>; // the kind's schema is what its figure reads
  return (
    <figure id={`figure-${figure.id}`} className="lesson-figure">
      <div className="overflow-x-auto rounded-xl border border-line bg-raised p-3 sm:p-5">
        <Drawn data={figures[name].schema.parse(figure.data)} locale={locale} idPrefix={`figure-${figure.id}`} />
      </div>
      <figcaption className="mt-2.5 text-sm text-muted">{figure.caption[locale]}</figcaption>
    </figure>
  );
}
