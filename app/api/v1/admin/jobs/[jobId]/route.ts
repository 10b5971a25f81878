import { route } from "@/lib/http/route";
import { jobAct, jobChange, jobParams } from "@/lib/jobs/schema";
import { actOnJob } from "@/lib/jobs/server/act-on-job";

export const PUT = route({
  access: "admin",
  summary: "Tries a failed job once more, or ends one that has not ended.",
  params: jobParams,
  body: jobAct,
  output: jobChange,
  limits: [{ name: "admin-write", points: 120, seconds: 60, by: "account", shared: true }],
  audit: {
    action: "job.change",
    object: ({ id }) => id,
    before: ({ before }) => ({ state: before }),
    after: ({ state }) => ({ state }),
  },
  handle: ({ viewer, params, body }) => actOnJob(viewer, params.jobId, body),
});
