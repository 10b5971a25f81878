import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { teamKeys } from "@/lib/teams/client/team-keys";
import { teamReportList } from "@/lib/teams/report-schema";

/** What was reported about names of teams, for administrators. */
export function useTeamReports() {
  return useQuery({
    queryKey: teamKeys.reports(),
    queryFn: ({ signal }) => api.get("/api/v1/admin/team-reports", { output: teamReportList, signal }),
    staleTime: 0,
  });
}
