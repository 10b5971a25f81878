import { exportInput, exportOutput } from "@/lib/cms/exchange-schema";
import { writeFile } from "@/lib/cms/server/write-file";
import { route } from "@/lib/http/route";

export const POST = route({
  access: "instructor",
  summary: "Writes the published revisions of items, keys included, as a file of some format",
  body: exportInput,
  output: exportOutput,
  limits: [{ name: "write-file", points: 60, seconds: 600, by: "account", shared: true }],
  audit: {
    action: "bank.export",
    after: ({ fates }) => ({ items: fates.filter(({ fate }) => fate !== "left-out").length }),
  },
  handle: ({ viewer, body, now }) => writeFile(viewer, body, now),
});
