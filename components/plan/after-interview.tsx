import { useTranslations } from "next-intl";
import { useState } from "react";
import { Failure } from "@/components/plan/failure";
import { Button, buttonClass } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { useUpdatePlan } from "@/lib/plan/client/use-update-plan";
import type { PlanInput } from "@/lib/plan/schema";

interface AfterInterviewProps {
  readonly settings: PlanInput;
  readonly hasTimeZone: boolean;
  readonly locale: Locale;
}

const CHOICES = ["well", "mixed", "badly"] as const;

/** After the interview: how it went, what to do with that, and the next date or none. */
export function AfterInterview({ settings, hasTimeZone, locale }: AfterInterviewProps) {
  const t = useTranslations("plan.after");
  const [choice, setChoice] = useState<(typeof CHOICES)[number]>();
  const update = useUpdatePlan(hasTimeZone);
  return (
    <section
      aria-labelledby="after-interview"
      className="mb-8 rounded-xl border border-line bg-surface px-5 py-5 sm:px-6"
    >
      <h2 id="after-interview" className="text-xl font-semibold">
        {t("title")}
      </h2>
      <p className="mt-1 text-sm text-muted">{t("intro")}</p>
      <div className="mt-4 flex flex-wrap gap-2">
        {CHOICES.map((each) => (
          <Button
            key={each}
            variant="quiet"
            aria-pressed={choice === each}
            className="aria-pressed:border-accent aria-pressed:bg-accent-soft"
            onClick={() => setChoice(each)}
          >
            {t(`choices.${each}`)}
          </Button>
        ))}
      </div>
      <p role="status" className={choice ? "mt-3 max-w-prose" : ""}>
        {choice && t(`advice.${choice}`)}
      </p>
      <div className="mt-4 flex flex-wrap gap-2 border-t border-line pt-4">
        <a href="#settings" className={buttonClass()}>
          {t("next")}
        </a>
        <Button variant="quiet" busy={update.isPending} onClick={() => update.mutate({ ...settings, interview: null })}>
          {t("none")}
        </Button>
      </div>
      {update.error && (
        <div className="mt-4">
          <Failure error={update.error} locale={locale} />
        </div>
      )}
    </section>
  );
}
