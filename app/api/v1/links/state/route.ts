import { describeLinkInput, linkDescription } from "@/lib/auth/link-schema";
import { describeLink } from "@/lib/auth/server/describe-link";
import { route } from "@/lib/http/route";

export const POST = route({
  access: "public",
  summary: "What a one-time link is for; looking does not use it up.",
  body: describeLinkInput,
  output: linkDescription,
  maxBytes: 8 * 1024,
  limits: [{ name: "link", points: 60, seconds: 900, by: "address", shared: true }],
  handle: ({ body, now }) => describeLink(body, now),
});
