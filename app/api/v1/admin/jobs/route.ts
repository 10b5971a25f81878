import { route } from "@/lib/http/route";
import { jobOverview, jobQuery } from "@/lib/jobs/schema";
import { listJobs } from "@/lib/jobs/server/list-jobs";

export const GET = route({
  access: "admin",
  summary: "What the site does by itself: rounds by the clock, and queues of jobs, newest first, page by page.",
  query: jobQuery,
  output: jobOverview,
  limits: [{ name: "admin-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer, query }) => listJobs(viewer, query),
});
