import { useTranslations } from "next-intl";
import { Failure } from "@/components/plan/failure";
import { PlacementResult } from "@/components/plan/placement-result";
import { Section } from "@/components/ui/section";
import { Button, buttonClass } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { useChangePlacement } from "@/lib/plan/client/use-change-placement";
import { PLACEMENT_ITEMS } from "@/lib/plan/placement";
import type { PlanNames } from "@/lib/plan/plan-names";
import type { PlacementAct, Today } from "@/lib/plan/schema";
import { USUAL_SECONDS } from "@/lib/plan/study-time";

interface PlacementPanelProps {
  readonly today: Today;
  readonly names: PlanNames;
  readonly locale: Locale;
}

/** A placement: offered, under way, or what it showed. */
export function PlacementPanel({ today, names, locale }: PlacementPanelProps) {
  const t = useTranslations("plan.placement");
  const change = useChangePlacement();
  const { placement, plan } = today;
  const { state, offer, items } = placement;
  const seconds = plan?.budget.seconds ?? USUAL_SECONDS;
  const room = `/${locale}/today/placement`;
  const toRoom = () => window.location.assign(room);
  const act = (name: PlacementAct, onSuccess?: () => void) => change.mutate(name, { ...(onSuccess && { onSuccess }) });
  const begin = (
    <Button
      busy={change.isPending}
      variant={state === "offered" ? "primary" : "quiet"}
      onClick={() => act("begin", toRoom)}
    >
      {t(state === "done" ? "repeat" : "begin")}
    </Button>
  );
  return (
    <Section title={t(state === "done" ? "result" : "title")}>
      {(state === "offered" || state === "declined") && (
        <div className="rounded-xl border border-line bg-surface px-5 py-5">
          {state === "declined" && <p className="mb-2">{t("declined")}</p>}
          {offer.items === 0 ? (
            <p className="text-muted">{t("nothing")}</p>
          ) : (
            <>
              <p className="max-w-prose">
                {t("offer", { items: offer.items, minutes: Math.ceil((offer.items * seconds) / 60) })}
              </p>
              <p className="mt-1 max-w-prose text-sm text-muted">
                {offer.tracks < offer.allTracks && t("reach", { tracks: offer.tracks, allTracks: offer.allTracks })}{" "}
                {offer.items < PLACEMENT_ITEMS.least && t("few")}
              </p>
              <div className="mt-4 flex flex-wrap gap-2">
                {begin}
                {state === "offered" && (
                  <Button variant="quiet" busy={change.isPending} onClick={() => act("decline")}>
                    {t("decline")}
                  </Button>
                )}
              </div>
            </>
          )}
        </div>
      )}
      {state === "open" && (
        <div className="rounded-xl border border-line bg-surface px-5 py-5">
          <p>{t("open", { done: items.filter(({ isAnswered }) => isAnswered).length, count: items.length })}</p>
          <div className="mt-4 flex flex-wrap gap-2">
            <a href={room} className={buttonClass()}>
              {t("goOn")}
            </a>
            <Button variant="quiet" busy={change.isPending} onClick={() => act("end")}>
              {t("end")}
            </Button>
          </div>
        </div>
      )}
      {state === "done" && (
        <>
          <PlacementResult today={today} names={names} locale={locale} />
          {(placement.again === null || placement.again <= today.today) && <div className="mt-4">{begin}</div>}
        </>
      )}
      {change.error && (
        <div className="mt-4">
          <Failure error={change.error} locale={locale} />
        </div>
      )}
    </Section>
  );
}
