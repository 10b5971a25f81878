import { useTranslations } from "next-intl";
import { planFormat } from "@/components/plan/plan-format";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/core/locale";
import type { PlanNames } from "@/lib/plan/plan-names";
import type { PlanOutput } from "@/lib/plan/schema";

interface MissedNoticeProps {
  readonly missed: NonNullable<PlanOutput["missed"]>;
  readonly names: PlanNames;
  readonly locale: Locale;
}

/** Those behind them moved as far, which the plan by weeks shows. */
const MOVED_SHOWN = 3;

/** What missed days did to the plan, chapter by chapter; not a word of blame. */
export function MissedNotice({ missed: { count, moved, cut }, names, locale }: MissedNoticeProps) {
  const t = useTranslations("plan.missed");
  const format = planFormat(locale);
  const title = (slug: string) => names.chapters[slug] ?? slug;
  return (
    <div className="mb-8">
      <Notice title={t("title", { count })} tone={cut.length > 0 ? "caution" : "plain"}>
        {moved.length + cut.length === 0 ? (
          <p>{t("same")}</p>
        ) : (
          <ul className="list-disc space-y-0.5 pl-5">
            {moved.slice(0, MOVED_SHOWN).map(({ slug, from, to }) => (
              <li key={slug}>{t("moved", { chapter: title(slug), from: format.day(from), to: format.day(to) })}</li>
            ))}
            {moved.length > MOVED_SHOWN && <li>{t("more", { count: moved.length - MOVED_SHOWN })}</li>}
            {cut.map(({ slug, minutes }) => (
              <li key={slug}>{t("cut", { chapter: title(slug), minutes })}</li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}
