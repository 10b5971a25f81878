import { viewerOutput } from "@/lib/auth/schema";
import { route } from "@/lib/http/route";

export const GET = route({
  access: "public",
  summary: "Who is asking: nobody known, a guest, or an account.",
  output: viewerOutput,
  handle: ({ viewer }) =>
    viewer.kind === "account"
      ? { kind: viewer.kind, nickname: viewer.nickname, role: viewer.role }
      : { kind: viewer.kind },
});
