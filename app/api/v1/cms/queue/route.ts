import { cmsQueue } from "@/lib/cms/queue-schema";
import { getQueue } from "@/lib/cms/server/get-queue";
import { route } from "@/lib/http/route";

export const GET = route({
  access: "instructor",
  summary: "What waits for the caller: to judge, to go on with, upstream changes, and items that want a look",
  output: cmsQueue,
  limits: [{ name: "cms-queue", points: 120, seconds: 60, by: "account" }],
  handle: ({ viewer, now }) => getQueue(viewer, now),
});
