import { route } from "@/lib/http/route";
import { teamReportList } from "@/lib/teams/report-schema";
import { listTeamReports } from "@/lib/teams/server/list-team-reports";

export const GET = route({
  access: "admin",
  summary: "What was reported about names of teams.",
  output: teamReportList,
  limits: [{ name: "admin-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer }) => listTeamReports(viewer),
});
