import { accountPage, accountQuery } from "@/lib/admin/schema";
import { listAccounts } from "@/lib/admin/server/list-accounts";
import { route } from "@/lib/http/route";

export const GET = route({
  access: "admin",
  summary: "The accounts, newest first, page by page.",
  query: accountQuery,
  output: accountPage,
  limits: [{ name: "admin-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer, query }) => listAccounts(viewer, query),
});
