"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AdminAlert } from "@/components/admin/admin-alert";
import { AuditDownload } from "@/components/admin/audit-download";
import { AuditEntry } from "@/components/admin/audit-entry";
import { type AuditFilter, AuditFilters, NO_FILTER } from "@/components/admin/audit-filters";
import { LoadMore } from "@/components/admin/load-more";
import { Skeleton } from "@/components/ui/skeleton";
import { useSettled } from "@/components/ui/use-settled";
import type { AuditQuery } from "@/lib/admin/audit-schema";
import { useAuditEvents } from "@/lib/admin/client/use-audit-events";
import type { Locale } from "@/lib/core/locale";

/** What was done, newest first, and what each change changed. */
export function AuditLog({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("admin.audit");
  const [filter, setFilter] = useState<AuditFilter>(NO_FILTER);
  const query = toQuery(useSettled(filter, 250));
  const list = useAuditEvents(query);
  const events = list.data?.pages.flatMap((page) => page.events) ?? [];
  const none = list.isSuccess && events.length === 0;
  return (
    <>
      <AuditFilters filter={filter} actions={list.data?.pages[0]?.actions ?? []} onChange={setFilter} />
      <AuditDownload query={query} locale={locale} />
      <div className="mt-4" aria-busy={list.isFetching}>
        {list.isPending && <Skeleton className="h-96" />}
        <p role="status" className={none ? "text-muted" : "sr-only"}>
          {none ? t("none") : list.isSuccess ? t("count", { count: events.length }) : ""}
        </p>
        <ol className="divide-y divide-line">
          {events.map((event) => (
            <AuditEntry key={event.id} event={event} locale={locale} />
          ))}
        </ol>
        <AdminAlert error={list.error} locale={locale} onAgain={() => void list.refetch()} />
        <LoadMore list={list} />
      </div>
    </>
  );
}

/** Days are those of the reader: from the first moment of one to the last of the other. */
function toQuery({ from, to, ...texts }: AuditFilter): Partial<AuditQuery> {
  const given = Object.entries(texts).flatMap(([name, text]) => (text.trim() ? [[name, text.trim()] as const] : []));
  const startOf = (day: string, later: number) => {
    const date = new Date(`${day}T00:00:00`);
    date.setDate(date.getDate() + later);
    return date.toISOString();
  };
  return {
    ...Object.fromEntries(given),
    ...(from && { from: startOf(from, 0) }),
    ...(to && { to: startOf(to, 1) }),
  };
}
