import { useTranslations } from "next-intl";
import { PlacementPanel } from "@/components/plan/placement-panel";
import { PlanForm } from "@/components/plan/plan-form";
import type { Locale } from "@/lib/core/locale";
import type { PlanNames } from "@/lib/plan/plan-names";
import type { Today } from "@/lib/plan/schema";

interface FirstVisitProps {
  readonly today: Today;
  readonly names: PlanNames;
  readonly locale: Locale;
}

/** Three short questions, and the offer to find out what is known already. */
export function FirstVisit({ today, names, locale }: FirstVisitProps) {
  const t = useTranslations("plan.first");
  return (
    <>
      <section aria-labelledby="first-visit">
        <h2 id="first-visit" className="text-xl font-semibold">
          {t("title")}
        </h2>
        <p className="mt-1 mb-4 text-muted">{t("intro")}</p>
        <PlanForm today={today} saved={undefined} roles={names.roles} locale={locale} />
      </section>
      <PlacementPanel today={today} names={names} locale={locale} />
    </>
  );
}
