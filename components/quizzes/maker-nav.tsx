import { getTranslations } from "next-intl/server";
import { PlaceNav } from "@/components/shell/place-nav";
import type { Locale } from "@/lib/core/locale";

interface MakerNavProps {
  readonly locale: Locale;
  readonly here: "drafts" | "manage" | undefined;
  /** Whether there is a page of everything that was assigned, as instructors have it; coaches find it with their team. */
  readonly seesAll: boolean;
}

/** The places of those who make quizzes for others. */
export async function MakerNav({ locale, here, seesAll }: MakerNavProps) {
  const t = await getTranslations({ locale, namespace: "quizzes" });
  const place = (name: "drafts" | "manage") => ({
    ...{ href: `/${locale}/quizzes/${name}`, name: t(`${name}.title`), isHere: here === name },
  });
  return <PlaceNav label={t("drafts.places")} places={[place("drafts"), ...(seesAll ? [place("manage")] : [])]} />;
}
