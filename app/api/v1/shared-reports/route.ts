import { route } from "@/lib/http/route";
import { sharedReportInput, sharedReportOutput } from "@/lib/interviews/share-schema";
import { readSharedReport } from "@/lib/interviews/server/read-shared-report";

/** A POST, so that no log of addresses holds the token. */
export const POST = route({
  access: "public",
  summary: "The report to which a link leads, or why it does not work.",
  body: sharedReportInput,
  output: sharedReportOutput,
  maxBytes: 8 * 1024,
  limits: [{ name: "shared-report", points: 120, seconds: 900, by: "address", shared: true }],
  handle: ({ body, now }) => readSharedReport(body.token, body.locale, now),
});
