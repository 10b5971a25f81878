"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { FormAlert } from "@/components/account/form-alert";
import { Panel } from "@/components/account/panel";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { useRevokeSession } from "@/lib/account/client/use-revoke-session";
import { useSessions } from "@/lib/account/client/use-sessions";
import type { Session } from "@/lib/account/schema";
import type { Locale } from "@/lib/core/locale";

/** Where the account is signed in; each place can be ended, but for this one, which has its sign-out on the overview. */
export function SessionList({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("own.security.sessions");
  const sessions = useSessions();
  const revoke = useRevokeSession();
  // The button that was pressed goes with its session: the focus moves on to what came of it.
  const said = useRef<HTMLParagraphElement>(null);
  const end = (which: Parameters<typeof revoke.mutate>[0]) =>
    revoke.mutate(which, { onSuccess: () => said.current?.focus() });
  const list = sessions.data?.sessions ?? [];
  const error = sessions.error ?? revoke.error;
  return (
    <Panel title={t("title")}>
      {error && <FormAlert error={error} locale={locale} />}
      {sessions.isPending && <Skeleton className="h-24" />}
      <ul className="divide-y divide-line">
        {list.map((session) => (
          <SessionLine
            key={session.id}
            session={session}
            locale={locale}
            isBusy={revoke.isPending}
            onEnd={() => end({ id: session.id })}
          />
        ))}
      </ul>
      {list.length > 1 && (
        <Button variant="quiet" className="mt-3" busy={revoke.isPending} onClick={() => end("others")}>
          {t("endOthers")}
        </Button>
      )}
      {list.length === 1 && <p className="mt-2 text-sm text-muted">{t("alone")}</p>}
      <p ref={said} tabIndex={-1} role="status" className="mt-2 text-sm text-muted">
        {revoke.isSuccess ? t(revoke.variables === "others" ? "endedOthers" : "endedOne") : ""}
      </p>
    </Panel>
  );
}

interface SessionLineProps {
  readonly session: Session;
  readonly locale: Locale;
  readonly isBusy: boolean;
  onEnd(): void;
}

function SessionLine({ session, locale, isBusy, onEnd }: SessionLineProps) {
  const t = useTranslations("own.security.sessions");
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const device = nameDevice(session, t);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3 sm:flex-nowrap">
      <div className="min-w-0">
        <p className="font-medium">
          {device}
          {session.isCurrent && (
            <span className="ml-2 rounded-md bg-accent-soft px-1.5 py-0.5 text-sm font-normal text-accent">
              {t("current")}
            </span>
          )}
        </p>
        <p className="text-sm text-muted">
          {t("times", {
            created: date.format(new Date(session.createdAt)),
            seen: date.format(new Date(session.lastSeenAt)),
          })}
        </p>
      </div>
      {!session.isCurrent && (
        <Button
          variant="quiet"
          className="shrink-0"
          busy={isBusy}
          aria-label={t("endName", { device })}
          onClick={onEnd}
        >
          {t("end")}
        </Button>
      )}
    </li>
  );
}

/** Browser and system in one phrase, as far as they are known. */
function nameDevice(
  { browser, system }: Session,
  t: ReturnType<typeof useTranslations<"own.security.sessions">>,
): string {
  if (browser !== null) return system === null ? browser : t("device", { browser, system });
  return system === null ? t("unknownDevice") : t("unknownBrowser", { system });
}
