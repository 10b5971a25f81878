import type { ComponentType } from "react";
import { SteppedFigure } from "@/components/learn/stepped-figure";
import { RichText } from "@/components/ui/rich-text";
import type { BuiltFigure } from "@/lib/content/build-figure";
import type { Locale } from "@/lib/core/locale";
import type { FigureProps } from "@/lib/figures/contract";
import { drawings } from "@/lib/figures/drawings.generated";
import { figures } from "@/lib/figures/figures.generated";

/** A figure of the chapter with its caption, drawn at build. */
export function LessonFigure({ figure, locale }: { readonly figure: BuiltFigure; readonly locale: Locale }) {
  const name = figure.kind as keyof typeof figures; // content:check refuses unknown kinds
  const Drawn = drawings[name] as ComponentType<FigureProps<unknown>>; // the kind's schema is what its figure reads
  const { schema } = figures[name];
  const idPrefix = `figure-${figure.id}`;
  const steps = figure.steps.map(({ data }) => schema.parse(data) as unknown);
  return (
    <figure id={idPrefix} className="lesson-figure">
      <div className="overflow-x-auto rounded-xl border border-line bg-raised p-3 sm:p-5">
        {steps.length > 0 ? (
          <SteppedFigure
            locale={locale}
            steps={figure.steps.map(({ caption }, index) => ({
              caption,
              drawing: (
                <Drawn data={steps[index]} steps={steps} locale={locale} idPrefix={`${idPrefix}-${index + 1}`} />
              ),
            }))}
          />
        ) : (
          <Drawn data={schema.parse(figure.data)} locale={locale} idPrefix={idPrefix} />
        )}
      </div>
      <figcaption>
        <RichText html={figure.caption} className="mt-2.5 text-sm text-muted" />
      </figcaption>
    </figure>
  );
}
