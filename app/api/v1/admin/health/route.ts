import { healthReport } from "@/lib/health/schema";
import { reportHealth } from "@/lib/health/server/report-health";
import { route } from "@/lib/http/route";

export const GET = route({
  access: "admin",
  summary: "How the site is: database, backups, disk, content, mail, limits, memory, each with a verdict.",
  output: healthReport,
  limits: [{ name: "admin-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer, now }) => reportHealth(viewer, now),
});
