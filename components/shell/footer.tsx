import { getTranslations } from "next-intl/server";
import { Mark } from "@/components/ui/mark";
import type { Locale } from "@/lib/core/locale";

export async function Footer({ locale }: { readonly locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "shell" });
  return (
    <footer className="mt-24 border-t border-line">
      <div className="mx-auto flex w-full max-w-[82rem] flex-col gap-3 px-4 py-10 text-sm text-muted sm:flex-row sm:items-center sm:px-6">
        <Mark className="size-6" />
        <p className="max-w-prose">{t("footer")}</p>
        <nav aria-label={t("notices")} className="flex gap-4 sm:ml-auto">
          <NoticeLink href={`/${locale}/glossary`}>{t("glossary")}</NoticeLink>
          <NoticeLink href={`/${locale}/privacy`}>{t("privacy")}</NoticeLink>
          <NoticeLink href={`/${locale}/terms`}>{t("terms")}</NoticeLink>
        </nav>
      </div>
    </footer>
  );
}

function NoticeLink({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <a href={href} className="py-1 whitespace-nowrap underline decoration-line underline-offset-4 hover:text-ink">
      {children}
    </a>
  );
}
