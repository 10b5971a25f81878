"use client";

import { useTranslations } from "next-intl";
import { ShownOnceLink } from "@/components/ui/shown-once-link";
import type { Locale } from "@/lib/core/locale";

interface InviteLinkProps {
  readonly url: string;
  readonly expiresAt: string;
  readonly locale: Locale;
}

/** A link by which people join a team. */
export function InviteLink({ url, expiresAt, locale }: InviteLinkProps) {
  const t = useTranslations("teams");
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  return (
    <ShownOnceLink
      url={url}
      label={t("invite.link")}
      note={t("invite.once", { date: date.format(new Date(expiresAt)) })}
      copyLabel={t("copy")}
      copiedLabel={t("copied")}
    />
  );
}
