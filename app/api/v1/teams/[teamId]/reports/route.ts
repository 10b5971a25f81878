import { route } from "@/lib/http/route";
import { createTeamReportInput, createTeamReportOutput } from "@/lib/teams/report-schema";
import { teamRef } from "@/lib/teams/schema";
import { createTeamReport } from "@/lib/teams/server/create-team-report";

export const POST = route({
  access: "account",
  summary: "Reports the name of a team to the administrators.",
  params: teamRef,
  body: createTeamReportInput,
  output: createTeamReportOutput,
  status: 201,
  limits: [{ name: "team-reports", points: 20, seconds: 86_400, by: "account", shared: true }],
  handle: ({ viewer, params, body, now }) => createTeamReport(viewer, params.teamId, body, now),
});
