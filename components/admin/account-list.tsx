"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AccountEntry } from "@/components/admin/account-entry";
import { AccountFilters, type Filters } from "@/components/admin/account-filters";
import { AdminAlert } from "@/components/admin/admin-alert";
import { LoadMore } from "@/components/admin/load-more";
import { useSettled } from "@/components/ui/use-settled";
import { Skeleton } from "@/components/ui/skeleton";
import { useAccounts } from "@/lib/admin/client/use-accounts";
import type { AccountQuery } from "@/lib/admin/schema";
import type { Locale } from "@/lib/core/locale";

interface AccountListProps {
  readonly locale: Locale;
  /** Whoever looks, for he may not govern himself. */
  readonly viewerId: string;
}

/** All accounts, newest first, and what may be done to each. */
export function AccountList({ locale, viewerId }: AccountListProps) {
  const t = useTranslations("admin.accounts");
  const [filters, setFilters] = useState<Filters>({ q: "", role: "", state: "" });
  const accounts = useAccounts(toQuery(useSettled(filters, 250)));
  const rows = accounts.data?.pages.flatMap((page) => page.accounts) ?? [];
  const found = accounts.isSuccess && rows.length === 0 ? t("none") : "";
  return (
    <>
      <AccountFilters filters={filters} onChange={setFilters} />
      <div className="mt-6" aria-busy={accounts.isFetching}>
        {accounts.isPending && <Skeleton className="h-96" />}
        <p role="status" className={found ? "text-muted" : "sr-only"}>
          {found || (accounts.isSuccess ? t("count", { count: rows.length }) : "")}
        </p>
        <ul className="divide-y divide-line">
          {rows.map((row) => (
            <AccountEntry key={row.userId} account={row} locale={locale} isOwn={row.userId === viewerId} />
          ))}
        </ul>
        <AdminAlert error={accounts.error} locale={locale} onAgain={() => void accounts.refetch()} />
        <LoadMore list={accounts} />
      </div>
    </>
  );
}

/** Chosen from lists whose values are those of the query. */
function toQuery({ q, role, state }: Filters): Omit<AccountQuery, "cursor"> {
  return {
    ...(q.trim() && { q: q.trim() }),
    ...(role && { role: role as NonNullable<AccountQuery["role"]> }),
    ...(state && { state: state as NonNullable<AccountQuery["state"]> }),
  };
}
