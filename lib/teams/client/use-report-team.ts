import { useMutation } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { createTeamReportOutput, type CreateTeamReportInput } from "@/lib/teams/report-schema";

/** Reports a team's name to the administrators. */
export function useReportTeam(teamId: string) {
  return useMutation({
    mutationFn: (report: CreateTeamReportInput) =>
      api.post(`/api/v1/teams/${teamId}/reports`, { body: report, output: createTeamReportOutput }),
  });
}
