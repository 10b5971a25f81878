import { useTranslations } from "next-intl";
import { Failure } from "@/components/review/failure";
import { Section } from "@/components/ui/section";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { useForgetParameters, useOptimise } from "@/lib/review/client/use-optimise";
import type { ReviewOverview } from "@/lib/review/schema";

interface OptimiserPanelProps {
  readonly optimiser: ReviewOverview["optimiser"];
  readonly locale: Locale;
}

/** Learns the learner's own parameters from his log, once there is enough of it. */
export function OptimiserPanel({ optimiser, locale }: OptimiserPanelProps) {
  const t = useTranslations("review.optimiser");
  const optimise = useOptimise();
  const forget = useForgetParameters();
  const { isOwn, reviews, needed } = optimiser;
  const isEnough = reviews >= needed;
  const isBusy = optimise.isPending || forget.isPending;
  const fine = new Intl.NumberFormat(locale, { minimumFractionDigits: 4, maximumFractionDigits: 4 });
  const outcome = optimise.data;
  return (
    <Section title={t("title")} intro={t("intro")}>
      <p className="mb-3">
        {t(isOwn ? "own" : "usual")} {t("reviews", { reviews, needed })}
      </p>
      <div className="flex flex-wrap gap-3">
        {isEnough && (
          <Button
            busy={isBusy}
            onClick={() => {
              forget.reset();
              optimise.mutate();
            }}
          >
            {t(optimise.isPending ? "busy" : "start")}
          </Button>
        )}
        {isOwn && (
          <Button
            variant="quiet"
            busy={isBusy}
            onClick={() => {
              optimise.reset();
              forget.mutate();
            }}
          >
            {t("forget")}
          </Button>
        )}
      </div>
      <p role="status" className="mt-3 text-sm text-muted">
        {outcome &&
          t(outcome.isTaken ? "taken" : "kept", {
            reviews: outcome.reviews,
            before: fine.format(outcome.before),
            after: fine.format(outcome.after),
          })}
        {forget.isSuccess && t("forgotten")}
      </p>
      {(optimise.error ?? forget.error) && (
        <div className="mt-3">
          <Failure error={optimise.error ?? forget.error} locale={locale} />
        </div>
      )}
    </Section>
  );
}
