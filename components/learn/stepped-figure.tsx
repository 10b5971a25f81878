import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { RichText } from "@/components/ui/rich-text";
import type { Locale } from "@/lib/core/locale";

interface SteppedFigureProps {
  readonly locale: Locale;
  /** Captions are HTML. */
  readonly steps: readonly { readonly caption: string; readonly drawing: ReactNode }[];
}

/**
 * The steps of a figure, one below the other for readers without scripts and on paper. With scripts all lie in one place as large as the
 * largest (app/figures.css), and one is shown: nothing moves when they come alive.
 */
export async function SteppedFigure({ locale, steps }: SteppedFigureProps) {
  const t = await getTranslations({ locale, namespace: "figures" });
  const status = t.raw("status") as string; // with its places, which the island fills
  return (
    <div data-island="figure-steps">
      <div role="group" aria-label={t("group")} className="fig-steps">
        <p className="fig-bar">
          <button type="button" data-move="-1" aria-disabled="true" aria-keyshortcuts="ArrowLeft Home">
            <span aria-hidden="true">← </span>
            {t("previous")}
          </button>
          <output data-text={status}>
            <span>{status.replace("{n}", "1").replace("{m}", String(steps.length))}</span>
            {/* Says the caption to who does not see it change. */}
            <span className="sr-only" />
          </output>
          <button type="button" data-move="1" aria-keyshortcuts="ArrowRight End">
            {t("next")}
            <span aria-hidden="true"> →</span>
          </button>
        </p>
        <ol>
          {steps.map(({ caption, drawing }, index) => (
            <li key={index} data-step={index === 0 ? "shown" : ""}>
              {drawing}
              <div className="fig-caption">
                <b>{index + 1}.</b> <RichText html={caption} />
              </div>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
