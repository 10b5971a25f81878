import { route } from "@/lib/http/route";
import { createShareInput, createShareOutput, listSharesOutput } from "@/lib/interviews/share-schema";
import { interviewRef } from "@/lib/interviews/schema";
import { createReportShare } from "@/lib/interviews/server/create-report-share";
import { listReportShares } from "@/lib/interviews/server/list-report-shares";

export const GET = route({
  access: "public",
  summary: "The links to a report of the asking learner, with what became of each.",
  params: interviewRef,
  output: listSharesOutput,
  limits: [{ name: "interview-report", points: 600, seconds: 60, by: "address" }],
  handle: ({ viewer, params, now }) => listReportShares(viewer, params.interviewId, now),
});

export const POST = route({
  access: "learner",
  summary: "Makes a link by which whoever has it reads the report until it expires.",
  params: interviewRef,
  body: createShareInput,
  output: createShareOutput,
  status: 201,
  maxBytes: 8 * 1024,
  limits: [{ name: "interview-share", points: 60, seconds: 3600, by: "learner", shared: true }],
  audit: {
    action: "interview.share",
    object: ({ shareId }) => shareId,
    after: ({ expiresAt }) => ({ expiresAt }),
  },
  handle: ({ viewer, params, body, now }) => createReportShare(viewer, params.interviewId, body, now),
});
