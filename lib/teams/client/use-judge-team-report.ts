import { api } from "@/lib/http/client";
import { useTeamChange } from "@/lib/teams/client/use-team-change";
import { judgeTeamReportOutput } from "@/lib/teams/report-schema";

/** Gives a reported team another name; null leaves it. */
export function useJudgeTeamReport(reportId: string) {
  return useTeamChange((rename: string | null) =>
    api.put(`/api/v1/admin/team-reports/${reportId}`, { body: { rename }, output: judgeTeamReportOutput }),
  );
}
