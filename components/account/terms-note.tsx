import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/core/locale";

/** What somebody agrees to by making an account, and where it can be read. */
export async function TermsNote({ locale }: { readonly locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "account" });
  const link = (page: string) =>
    function NoticeLink(words: ReactNode) {
      return (
        <a className="text-accent underline underline-offset-4" href={`/${locale}/${page}`}>
          {words}
        </a>
      );
    };
  return (
    <p className="mt-4 text-sm text-muted">{t.rich("agreement", { terms: link("terms"), privacy: link("privacy") })}</p>
  );
}
