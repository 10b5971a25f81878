"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { useUnsubscribe } from "@/lib/notices/client/use-unsubscribe";

const subscribe = (onChange: () => void) => {
  window.addEventListener("hashchange", onChange);
  return () => window.removeEventListener("hashchange", onChange);
};

/** A button, because programs that scan mail open links and press none. Needs no account. */
export function UnsubscribeForm({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("unsubscribe");
  const end = useUnsubscribe();
  const done = useRef<HTMLDivElement>(null);
  // Undefined until the page is alive.
  const token = useSyncExternalStore(
    subscribe,
    () => window.location.hash.slice(1),
    () => undefined,
  );
  useEffect(() => {
    if (end.isSuccess) done.current?.focus();
  }, [end.isSuccess]);
  if (token === undefined) return <Skeleton className="h-12" />;
  if (token === "") return <Notice title={t("missing")}>{t("missingText")}</Notice>;
  if (end.isSuccess)
    return (
      <div ref={done} tabIndex={-1} role="status">
        <p className="mb-2 font-medium">{t("done")}</p>
        <p>
          <a href={`/${locale}/notices/settings`} className="text-accent underline underline-offset-4">
            {t("choose")}
          </a>
        </p>
      </div>
    );
  return (
    <div className="space-y-4">
      <ProblemAlert error={end.error} locale={locale} namespace="unsubscribe" />
      <Button busy={end.isPending} onClick={() => end.mutate(token)}>
        {t(end.isPending ? "busy" : "action")}
      </Button>
    </div>
  );
}
