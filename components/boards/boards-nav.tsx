import { getTranslations } from "next-intl/server";
import { PlaceNav } from "@/components/shell/place-nav";
import type { Locale } from "@/lib/core/locale";

const PLACES = { people: "/boards", teams: "/boards/teams", own: "/boards/mine" } as const;

/** The boards of the site beside each other. */
export async function BoardsNav({ locale, here }: { readonly locale: Locale; readonly here: keyof typeof PLACES }) {
  const t = await getTranslations({ locale, namespace: "boards" });
  const places = (["people", "teams", "own"] as const).map((name) => ({
    ...{ href: `/${locale}${PLACES[name]}`, name: t(`nav.${name}`), isHere: name === here },
  }));
  return <PlaceNav label={t("title")} places={places} />;
}
