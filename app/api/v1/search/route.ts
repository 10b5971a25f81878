import { route } from "@/lib/http/route";
import { searchOutput, searchQuery } from "@/lib/search/schema";
import { searchEntries } from "@/lib/search/server/search-entries";

export const GET = route({
  access: "public",
  summary: "Chapters, sections, questions, items, labs and concepts that hold the words of a query.",
  query: searchQuery,
  output: searchOutput,
  limits: [{ name: "search", points: 300, seconds: 60, by: "address" }],
  handle: ({ query }) => searchEntries(query.q, query.locale),
});
