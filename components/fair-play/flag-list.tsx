"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { FlagEntry } from "@/components/fair-play/flag-entry";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { MoreButton } from "@/components/ui/more-button";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { useFlags } from "@/lib/fair-play/client/use-flags";
import { FLAG_STATUSES, type Flag } from "@/lib/fair-play/schema";

/** What signals found, for people to judge. */
export function FlagList({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("fairPlay");
  const [status, setStatus] = useState<Flag["status"] | undefined>("open");
  const list = useFlags(status);
  const place = useRef<HTMLParagraphElement>(null);
  const flags = list.data?.pages.flatMap((page) => page.flags) ?? [];
  const open = list.data?.pages[0]?.open ?? 0;
  return (
    <>
      <label className="mb-4 block w-48 text-sm text-muted">
        {t("status.label")}
        <select
          value={status ?? ""}
          onChange={({ target }) => setStatus(FLAG_STATUSES.find((each) => each === target.value))}
          className="mt-1 block min-h-10 w-full rounded-lg border border-edge bg-bg px-3 text-base text-ink"
        >
          <option value="">{t("status.all")}</option>
          {FLAG_STATUSES.map((each) => (
            <option key={each} value={each}>
              {t(`status.${each}`)}
            </option>
          ))}
        </select>
      </label>
      {list.isPending && <Skeleton className="h-64" />}
      <p ref={place} tabIndex={-1} role="status" className="mb-4 text-muted">
        {list.isSuccess && `${t("shown", { count: flags.length })} ${open > 0 ? t("waiting", { count: open }) : ""}`}
      </p>
      <ul className="space-y-4">
        {flags.map((flag) => (
          <FlagEntry key={flag.flagId} flag={flag} locale={locale} onDecided={() => place.current?.focus()} />
        ))}
      </ul>
      <ProblemAlert error={list.error} locale={locale} namespace="fairPlay" onAgain={() => void list.refetch()} />
      <MoreButton list={list} label={t("more")} />
    </>
  );
}
