import { getTranslations } from "next-intl/server";
import { PlaceNav } from "@/components/shell/place-nav";
import type { Locale } from "@/lib/core/locale";
import type { TeamOutput } from "@/lib/teams/schema";

type Place = "overview" | "insights" | "board" | "progress" | "assign";

interface TeamNavProps {
  readonly locale: Locale;
  readonly team: Pick<TeamOutput, "teamId" | "may">;
  readonly here: Place;
}

/** The places of one team that the viewer may enter, after the way back to all teams. */
export async function TeamNav({ locale, team: { teamId, may }, here }: TeamNavProps) {
  const t = await getTranslations({ locale, namespace: "teams" });
  const path = `/${locale}/teams/${teamId}`;
  const place = (name: Place, href: string) => ({ href, name: t(`team.${name}`), isHere: name === here });
  const places = [
    { href: `/${locale}/teams`, name: t("list.mine"), isHere: false },
    place("overview", path),
    ...(may.includes("insights") ? [place("insights", `${path}/insights`)] : []),
    ...(may.includes("readBoard") ? [place("board", `${path}/board`)] : []),
    ...(may.includes("coach") ? [place("progress", `${path}/progress`)] : []),
    ...(may.includes("assign") ? [place("assign", `${path}/assign`)] : []),
  ];
  return <PlaceNav label={t("places")} places={places} />;
}
