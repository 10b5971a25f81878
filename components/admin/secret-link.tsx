"use client";

import { useTranslations } from "next-intl";
import { ShownOnceLink } from "@/components/ui/shown-once-link";
import type { Locale } from "@/lib/core/locale";

interface SecretLinkProps {
  readonly locale: Locale;
  readonly url: string;
  readonly expiresAt: string;
}

/** A link that an administrator hands over. */
export function SecretLink({ locale, url, expiresAt }: SecretLinkProps) {
  const t = useTranslations("admin.secret");
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  return (
    <div className="mt-3">
      <ShownOnceLink
        url={url}
        label={t("label")}
        note={t("note", { expires: date.format(new Date(expiresAt)) })}
        copyLabel={t("copy")}
        copiedLabel={t("copied")}
      />
    </div>
  );
}
