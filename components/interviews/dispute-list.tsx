"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { DisputeEntry } from "@/components/interviews/dispute-entry";
import { Loading } from "@/components/interviews/loading";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import type { Locale } from "@/lib/core/locale";
import { useDisputes } from "@/lib/interviews/client/use-disputes";
import type { DisputeFilter } from "@/lib/interviews/dispute-schema";
import { reportStatus } from "@/lib/reports/schema";

/** Marks that learners hold to be wrong, to be upheld or declined. */
export function DisputeList({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("interviewReport.queue");
  const [filter, setFilter] = useState<DisputeFilter>({ status: "open" });
  const list = useDisputes(filter);
  const disputes = list.data?.pages.flatMap((page) => page.disputes) ?? [];
  const place = useRef<HTMLParagraphElement>(null);
  const isJudged = useRef(false);
  // What was pressed goes with its dispute: the count of what is left takes the focus.
  useEffect(() => {
    if (!isJudged.current || list.isFetching) return;
    isJudged.current = false;
    if (document.activeElement === document.body) place.current?.focus();
  }, [list.isFetching]);
  return (
    <>
      <div className="mb-5 flex">
        <Choice
          label={t("status")}
          value={filter.status ?? ""}
          onValue={(value) => setFilter({ status: reportStatus.safeParse(value).data })}
        >
          <option value="">{t("every")}</option>
          {reportStatus.options.map((status) => (
            <option key={status} value={status}>
              {t(`state.${status}`)}
            </option>
          ))}
        </Choice>
      </div>
      {list.isPending && <Loading />}
      <p ref={place} tabIndex={-1} role="status" className="mb-4 text-muted">
        {list.isSuccess && (disputes.length === 0 ? t("none") : t("shown", { count: disputes.length }))}
      </p>
      <ul className="space-y-4">
        {disputes.map((dispute) => (
          <DisputeEntry
            key={dispute.disputeId}
            dispute={dispute}
            locale={locale}
            onJudge={() => {
              isJudged.current = true;
            }}
          />
        ))}
      </ul>
      <ProblemAlert
        error={list.error}
        locale={locale}
        namespace="interviewReport"
        onAgain={() => void (disputes.length > 0 ? list.fetchNextPage() : list.refetch())}
      />
      {list.hasNextPage && !list.isError && (
        <Button
          variant="quiet"
          className="mt-4"
          busy={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t("more")}
        </Button>
      )}
    </>
  );
}
