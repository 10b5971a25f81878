import { viewerOutput } from "@/lib/auth/schema";
import { route } from "@/lib/http/route";
import { describeViewer } from "@/lib/settings/server/describe-viewer";

export const GET = route({
  access: "public",
  summary: "Who is asking: nobody known, a guest, or an account.",
  output: viewerOutput,
  handle: ({ viewer, now }) => describeViewer(viewer, now),
});
