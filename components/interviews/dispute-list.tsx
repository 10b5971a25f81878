"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { DisputeEntry } from "@/components/interviews/dispute-entry";
import { Loading } from "@/components/interviews/loading";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Choice } from "@/components/ui/choice";
import { MoreButton } from "@/components/ui/more-button";
import { useFocusPlace } from "@/components/ui/use-focus-place";
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
  const [place, noteJudged] = useFocusPlace<HTMLParagraphElement>(list.isFetching);
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
          <DisputeEntry key={dispute.disputeId} dispute={dispute} locale={locale} onJudge={noteJudged} />
        ))}
      </ul>
      <ProblemAlert
        error={list.error}
        locale={locale}
        namespace="interviewReport"
        onAgain={() => void (disputes.length > 0 ? list.fetchNextPage() : list.refetch())}
      />
      <MoreButton list={list} label={t("more")} />
    </>
  );
}
