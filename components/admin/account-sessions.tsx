"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { AdminAlert } from "@/components/admin/admin-alert";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { useAccountSessions, useEndSession } from "@/lib/admin/client/use-account-sessions";
import type { AccountSessions as Sessions } from "@/lib/admin/schema";
import type { Locale } from "@/lib/core/locale";

interface AccountSessionsProps {
  readonly userId: string;
  readonly locale: Locale;
}

/** Where an account is signed in, each of which can be ended. */
export function AccountSessions({ userId, locale }: AccountSessionsProps) {
  const t = useTranslations("admin.sessions");
  const sessions = useAccountSessions(userId);
  const end = useEndSession(userId);
  // The button that was pressed goes with its session: the focus moves on to what came of it.
  const said = useRef<HTMLParagraphElement>(null);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const list = sessions.data?.sessions ?? [];
  return (
    <section>
      <h2 className="font-medium">{t("title")}</h2>
      {sessions.isPending && <Skeleton className="mt-2 h-16" />}
      <ul className="divide-y divide-line">
        {list.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2">
            <p className="min-w-0 text-sm">
              {nameDevice(session, t("unknown"))}
              <span className="block text-muted">
                {t("times", {
                  created: date.format(new Date(session.createdAt)),
                  seen: date.format(new Date(session.lastSeenAt)),
                })}
              </span>
            </p>
            <Button
              variant="quiet"
              busy={end.isPending}
              aria-label={t("endWhich", { device: nameDevice(session, t("unknown")) })}
              onClick={() => end.mutate(session.id, { onSuccess: () => said.current?.focus() })}
            >
              {t("end")}
            </Button>
          </li>
        ))}
      </ul>
      {sessions.isSuccess && list.length === 0 && <p className="mt-1 text-sm text-muted">{t("none")}</p>}
      <p ref={said} tabIndex={-1} role="status" className="mt-1 text-sm">
        {end.isSuccess ? t("ended") : ""}
      </p>
      <AdminAlert error={sessions.error ?? end.error} locale={locale} />
    </section>
  );
}

const nameDevice = ({ browser, system }: Sessions["sessions"][number], unknown: string): string =>
  [browser, system].filter((part) => part !== null).join(" · ") || unknown;
