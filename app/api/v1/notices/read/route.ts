import { route } from "@/lib/http/route";
import { readNoticesInput, readNoticesOutput } from "@/lib/notices/schema";
import { readNotices } from "@/lib/notices/server/read-notices";

export const PUT = route({
  access: "learner",
  summary: "Notes that notices were seen.",
  body: readNoticesInput,
  output: readNoticesOutput,
  limits: [{ name: "notices", points: 240, seconds: 60, by: "learner" }],
  handle: ({ viewer, body, now }) => readNotices(viewer, body.ids, now),
});
