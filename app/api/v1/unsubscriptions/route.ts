import { route } from "@/lib/http/route";
import { unsubscribeOutput, unsubscribeQuery } from "@/lib/notices/schema";
import { unsubscribe } from "@/lib/notices/server/unsubscribe";
import { unsubscribePath } from "@/lib/notices/unsubscribe-link";
import * as z from "zod";

const limits = [{ name: "unsubscribe", points: 60, seconds: 60, by: "address" }] as const;

export const GET = route({
  access: "public",
  summary: "Leads to the page with the button; nothing happens yet.",
  query: unsubscribeQuery,
  output: z.strictObject({ path: z.string() }),
  seeOther: ({ path }) => path,
  limits,
  handle: ({ query, request }) => ({ path: unsubscribePath(request.locale, query.token) }),
});

export const POST = route({
  access: "public",
  summary: "Ends mail about notices, as RFC 8058 says: without signing in.",
  query: unsubscribeQuery,
  fileTypes: ["application/x-www-form-urlencoded", "multipart/form-data"],
  maxBytes: 1_024,
  output: unsubscribeOutput,
  limits,
  handle: ({ query }) => unsubscribe(query.token),
});
