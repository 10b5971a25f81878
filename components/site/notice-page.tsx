import { getTranslations } from "next-intl/server";
import { RichText } from "@/components/ui/rich-text";
import type { Locale } from "@/lib/core/locale";

interface NoticePageProps {
  readonly locale: Locale;
  readonly title: string;
  /** Sanitised HTML. */
  readonly html: string;
  /** Whom to write to, where the operator named somebody. */
  readonly contact: string | undefined;
}

/** A text of the operator's: privacy, terms. */
export async function NoticePage({ locale, title, html, contact }: NoticePageProps) {
  const t = await getTranslations({ locale, namespace: "site" });
  return (
    <main id="main" className="mx-auto w-full max-w-2xl px-4 py-12 sm:px-6">
      <h1 className="mb-8 text-3xl font-semibold tracking-tight">{title}</h1>
      <RichText html={html} />
      {contact && (
        <p className="mt-8 border-t border-line pt-4">
          {t("contact")}{" "}
          <a className="text-accent underline underline-offset-4" href={`mailto:${contact}`}>
            {contact}
          </a>
        </p>
      )}
    </main>
  );
}
