import { useTranslations } from "next-intl";
import { planFormat } from "@/components/plan/plan-format";
import { TableFrame } from "@/components/plan/table-frame";
import type { Locale } from "@/lib/core/locale";
import type { PlanNames } from "@/lib/plan/plan-names";
import type { Today } from "@/lib/plan/schema";

interface PlacementResultProps {
  readonly today: Today;
  readonly names: PlanNames;
  readonly locale: Locale;
}

/** What a placement showed by track, how far that carries, and what the plan makes of it. */
export function PlacementResult({ today: { placement, plan, today }, names, locale }: PlacementResultProps) {
  const t = useTranslations("plan.placement");
  const format = planFormat(locale);
  const { results, offer, again } = placement;
  const trackTitle = new Map(names.tracks.map(({ slug, title }) => [slug, title]));
  const known = plan?.chapters.filter(({ mastery }) => mastery > 0) ?? [];
  return (
    <>
      <TableFrame label={t("table")}>
        <thead>
          <tr>
            <th scope="col">{t("track")}</th>
            <th scope="col">{t("answered")}</th>
            <th scope="col">{t("share")}</th>
            <th scope="col">{t("range")}</th>
          </tr>
        </thead>
        <tbody>
          {results.map(({ track, answered, share, low, high }) => (
            <tr key={track}>
              <th scope="row">{trackTitle.get(track) ?? track}</th>
              <td>{answered}</td>
              <td>{format.percent(share)}</td>
              <td>
                {format.percent(low)}–{format.percent(high)}
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
      <p className="mt-2 max-w-prose text-sm text-muted">{t("rangeHint")}</p>
      <h3 className="mt-5 font-medium">{t("means")}</h3>
      <ul className="mt-1 max-w-prose list-disc space-y-0.5 pl-5 text-sm">
        {known.map(({ slug, mastery, remaining, size }) => (
          <li key={slug}>
            {t("meansChapter", {
              chapter: names.chapters[slug] ?? slug,
              mastery: format.percent(mastery),
              remaining,
              minutes: Math.round(size.minutes),
            })}
          </li>
        ))}
        {offer.tracks < offer.allTracks && (
          <>
            <li>{t("reach", { tracks: offer.tracks, allTracks: offer.allTracks })}</li>
            <li>{t("meansNone")}</li>
          </>
        )}
        {again !== null && again > today && <li>{t("again", { date: format.day(again) })}</li>}
      </ul>
    </>
  );
}
