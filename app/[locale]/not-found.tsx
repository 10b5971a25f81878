import { getLocale, getTranslations } from "next-intl/server";
import { buttonClass } from "@/components/ui/button";

export default async function NotFound() {
  const locale = await getLocale();
  const t = await getTranslations({ locale, namespace: "shell.notFound" });
  return (
    <main id="main" className="mx-auto w-full max-w-xl px-4 py-24">
      <h1 className="text-3xl font-semibold">{t("title")}</h1>
      <p className="mt-3 text-muted">{t("text")}</p>
      <p className="mt-8">
        <a href={`/${locale}/chapters`} className={buttonClass()}>
          {t("action")}
        </a>
      </p>
    </main>
  );
}
