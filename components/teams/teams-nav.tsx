import { getTranslations } from "next-intl/server";
import { PlaceNav } from "@/components/shell/place-nav";
import type { Locale } from "@/lib/core/locale";

interface TeamsNavProps {
  readonly locale: Locale;
  readonly here: "teams" | "courses" | null;
  readonly hasCourses: boolean;
}

/** Teams, boards, and for instructors courses. */
export async function TeamsNav({ locale, here, hasCourses }: TeamsNavProps) {
  const t = await getTranslations({ locale, namespace: "teams" });
  const places = [
    { href: `/${locale}/teams`, name: t("title"), isHere: here === "teams" },
    { href: `/${locale}/boards`, name: t("boards"), isHere: false },
    ...(hasCourses ? [{ href: `/${locale}/courses`, name: t("courses"), isHere: here === "courses" }] : []),
  ];
  return <PlaceNav label={t("places")} places={places} />;
}
