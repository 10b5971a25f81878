import { getTranslations } from "next-intl/server";
import type { Labs } from "@/lib/content/schema";
import type { Locale } from "@/lib/core/locale";

/** A lab beside the lesson, and whether it is there yet. */
export async function LabCard({ lab, locale }: { readonly lab: Labs[number]; readonly locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "lesson" });
  return (
    <div
      role="note"
      aria-label={lab.title[locale]}
      className="flex flex-wrap items-baseline gap-x-3 gap-y-1 rounded-xl border border-dashed border-line px-5 py-4"
    >
      <p className="font-semibold">{lab.title[locale]}</p>
      <p className="text-sm text-muted">{t(lab.status === "built" ? "labBuilt" : "labPlanned")}</p>
      <p className="w-full text-sm text-muted">{lab.summary[locale]}</p>
    </div>
  );
}
