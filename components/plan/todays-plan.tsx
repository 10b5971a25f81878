import { useTranslations } from "next-intl";
import { AfterInterview } from "@/components/plan/after-interview";
import { GoalPanel } from "@/components/plan/goal-panel";
import { InterviewLine } from "@/components/plan/interview-line";
import { MissedNotice } from "@/components/plan/missed-notice";
import { PlacementPanel } from "@/components/plan/placement-panel";
import { PlanForm } from "@/components/plan/plan-form";
import { PlanFormula } from "@/components/plan/plan-formula";
import { PlanWeeks } from "@/components/plan/plan-weeks";
import { TaskList } from "@/components/plan/task-list";
import type { Locale } from "@/lib/core/locale";
import type { PlanNames } from "@/lib/plan/plan-names";
import type { PlanOutput, Today } from "@/lib/plan/schema";

interface TodaysPlanProps {
  readonly today: Today;
  readonly plan: PlanOutput;
  readonly names: PlanNames;
  readonly locale: Locale;
}

/** A day of somebody who has a plan: what to do first, then where it comes from. */
export function TodaysPlan({ today, plan, names, locale }: TodaysPlanProps) {
  const t = useTranslations("plan.settings");
  const role = names.roles.find(({ slug }) => slug === plan.settings.role);
  const isOffered = today.placement.state === "offered" || today.placement.state === "open";
  const placement = <PlacementPanel today={today} names={names} locale={locale} />;
  const settings = plan.settings;
  return (
    <>
      <InterviewLine plan={plan} role={role?.title ?? settings.role} readiness={today.readiness} locale={locale} />
      {plan.phase === "past" && <AfterInterview settings={settings} hasTimeZone={today.hasTimeZone} locale={locale} />}
      {plan.missed && plan.phase !== "past" && <MissedNotice missed={plan.missed} names={names} locale={locale} />}
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <TaskList plan={plan} names={names} locale={locale} />
        <GoalPanel today={today} locale={locale} />
      </div>
      {isOffered && placement}
      <PlanWeeks plan={plan} names={names} locale={locale} />
      {!isOffered && placement}
      <PlanFormula plan={plan} names={names} role={role} locale={locale} />
      <section id="settings" aria-labelledby="settings-title" tabIndex={-1} className="mt-12 scroll-mt-20">
        <h2 id="settings-title" className="mb-4 text-xl font-semibold">
          {t("title")}
        </h2>
        <PlanForm
          key={String(plan.phase === "past")}
          today={today}
          saved={settings}
          roles={names.roles}
          locale={locale}
        />
      </section>
    </>
  );
}
