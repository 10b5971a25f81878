import { bankPage, bankQuery } from "@/lib/cms/bank-schema";
import { listBank } from "@/lib/cms/server/list-bank";
import { route } from "@/lib/http/route";

export const GET = route({
  access: "instructor",
  summary: "The items that an instructor looks for, page by page, each as it stands.",
  query: bankQuery,
  output: bankPage,
  limits: [{ name: "bank-read", points: 300, seconds: 60, by: "account" }],
  handle: ({ viewer, query, now }) => listBank(viewer, query, now),
});
