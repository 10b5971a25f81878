import { bankFacets } from "@/lib/cms/bank-schema";
import { listBankFacets } from "@/lib/cms/server/list-bank-facets";
import { route } from "@/lib/http/route";

export const GET = route({
  access: "instructor",
  summary: "The authors and tags by which the bank can be narrowed down.",
  output: bankFacets,
  limits: [{ name: "bank-read", points: 300, seconds: 60, by: "account" }],
  handle: ({ viewer }) => listBankFacets(viewer),
});
