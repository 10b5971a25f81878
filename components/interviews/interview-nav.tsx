import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/core/locale";

export type InterviewPlace = "start" | "history" | "readiness";

/** The ways between what belongs to mock interviews. */
export async function InterviewNav({ locale, here }: { readonly locale: Locale; readonly here?: InterviewPlace }) {
  const t = await getTranslations({ locale, namespace: "interviewReport.nav" });
  return (
    <nav aria-label={t("label")} className="mb-5 border-b border-line text-sm print:hidden">
      <ul className="-mb-px flex gap-x-1 overflow-x-auto">
        {(["start", "history", "readiness"] as const).map((place) => (
          <li key={place} className="shrink-0">
            <a
              href={`/${locale}/interviews${place === "start" ? "" : `/${place}`}`}
              aria-current={place === here ? "page" : undefined}
              className="block border-b-2 border-transparent px-2.5 py-2 text-muted hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
            >
              {t(place)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
