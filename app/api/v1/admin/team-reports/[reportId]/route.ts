import { route } from "@/lib/http/route";
import { judgeTeamReportInput, judgeTeamReportOutput, teamReportRef } from "@/lib/teams/report-schema";
import { judgeTeamReport } from "@/lib/teams/server/judge-team-report";

export const PUT = route({
  access: "admin",
  summary: "Gives a reported team another name, or leaves it; everybody concerned is told.",
  params: teamReportRef,
  body: judgeTeamReportInput,
  output: judgeTeamReportOutput,
  limits: [{ name: "admin-act", points: 120, seconds: 60, by: "account", shared: true }],
  audit: {
    action: "team.name",
    object: ({ teamId }) => teamId,
    after: ({ renamed, closed }) => ({ renamed, closed }),
  },
  handle: ({ viewer, params, body, now }) => judgeTeamReport(viewer, params.reportId, body.rename, now),
});
