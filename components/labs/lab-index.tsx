import { getTranslations } from "next-intl/server";
import type { Labs } from "@/lib/content/schema";
import type { Locale } from "@/lib/core/locale";

/** Every lab: those that are built lead there, the others say that they are coming. */
export async function LabIndex({ labs, locale }: { readonly labs: Labs; readonly locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "labs" });
  return (
    <main id="main" className="mx-auto w-full max-w-6xl px-4 pt-12 pb-16 sm:px-6 sm:pt-16">
      <h1 className="text-3xl/tight font-semibold tracking-tight sm:text-4xl/tight">{t("title")}</h1>
      <p className="mt-3 max-w-2xl text-lg/relaxed text-pretty text-muted">{t("lead")}</p>
      <p className="mt-4">
        <a href={`/${locale}/notebooks`} className="text-accent underline decoration-accent/40 underline-offset-4">
          {t("notebooks")}
        </a>
      </p>
      <ul className="mt-8 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {labs
          .toSorted((a, b) => Number(b.status === "built") - Number(a.status === "built"))
          .map((lab) => (
            <li
              key={lab.slug}
              className={`relative rounded-xl border p-5 ${lab.status === "built" ? "border-line bg-raised hover:border-accent" : "border-dashed border-line"}`}
            >
              <h2 className="text-lg font-semibold">
                {lab.status === "built" ? (
                  <a href={`/${locale}/labs/${lab.slug}`} className="text-accent after:absolute after:inset-0">
                    {lab.title[locale]}
                  </a>
                ) : (
                  <span className="text-muted">{lab.title[locale]}</span>
                )}
              </h2>
              <p className="mt-2 text-[0.95rem] text-pretty text-muted">{lab.summary[locale]}</p>
              {lab.status === "planned" && <p className="mt-3 text-sm text-faint">{t("coming")}</p>}
            </li>
          ))}
      </ul>
    </main>
  );
}
