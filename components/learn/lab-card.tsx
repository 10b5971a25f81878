import { getTranslations } from "next-intl/server";
import type { Labs } from "@/lib/content/schema";
import type { Locale } from "@/lib/core/locale";

/** A lab beside the lesson: the way to it, or that it is not there yet. */
export async function LabCard({ lab, locale }: { readonly lab: Labs[number]; readonly locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "lesson" });
  const isBuilt = lab.status === "built";
  return (
    <div
      role="note"
      aria-label={lab.title[locale]}
      className={`relative flex flex-wrap items-baseline gap-x-3 gap-y-1 rounded-xl border border-line px-5 py-4 ${isBuilt ? "bg-raised hover:border-accent" : "border-dashed"}`}
    >
      <p className="font-semibold">
        {isBuilt ? (
          <a href={`/${locale}/labs/${lab.slug}`} className="text-accent after:absolute after:inset-0">
            {lab.title[locale]}
          </a>
        ) : (
          lab.title[locale]
        )}
      </p>
      <p className="text-sm text-muted">{t(isBuilt ? "labBuilt" : "labPlanned")}</p>
      <p className="w-full text-sm text-muted">{lab.summary[locale]}</p>
    </div>
  );
}
