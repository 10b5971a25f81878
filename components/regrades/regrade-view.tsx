"use client";

import { useTranslations } from "next-intl";
import { RegradeEntry } from "@/components/regrades/regrade-entry";
import { RegradeForm } from "@/components/regrades/regrade-form";
import { RevisionTable } from "@/components/regrades/revision-table";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { useRegrades } from "@/lib/regrades/client/use-regrades";

/** All that can be marked anew of one item: by which key, what it would change, and what was done. */
export function RegradeView({ locale, itemId }: { readonly locale: Locale; readonly itemId: string }) {
  const t = useTranslations("regrades");
  const { data, error, refetch } = useRegrades(itemId);
  if (!data) {
    if (!error) return <Skeleton className="h-96" />;
    return (
      <Alert title={error.title[locale]} requestId={error.requestId}>
        <p className="mt-1">{error.detail[locale]}</p>
        <Button variant="quiet" className="mt-3" onClick={() => void refetch()}>
          {t("again")}
        </Button>
      </Alert>
    );
  }
  return (
    <>
      <RevisionTable locale={locale} revisions={data.revisions} />
      {data.unmarked > 0 && (
        <div className="mb-6">
          <Notice title={t("unmarked.title", { count: data.unmarked })}>
            <p>{t("unmarked.body")}</p>
          </Notice>
        </div>
      )}
      {data.mayRegrade ? (
        <RegradeForm locale={locale} itemId={itemId} revisions={data.revisions} />
      ) : (
        <p className="mb-8 text-muted">{t("notAllowed")}</p>
      )}
      <h2 className="mb-3 text-lg font-semibold">{t("list.title")}</h2>
      {data.regrades.length === 0 && <p className="text-muted">{t("list.none")}</p>}
      <ul className="space-y-4">
        {data.regrades.map((regrade) => (
          <RegradeEntry key={regrade.id} {...{ locale, regrade }} mayChange={data.mayRegrade} />
        ))}
      </ul>
    </>
  );
}
