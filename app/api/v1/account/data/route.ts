import { accountDataOutput } from "@/lib/account/schema";
import { exportAccount } from "@/lib/account/server/export-account";
import { route } from "@/lib/http/route";

export const GET = route({
  access: "account",
  summary: "Everything that is kept about the asking account, as a file (docs/data-export.md).",
  output: accountDataOutput,
  limits: [{ name: "account-data", points: 10, seconds: 3600, by: "account", shared: true }],
  audit: { action: "account.export" },
  fileName: ({ exportedAt }) => `warmup-data-${exportedAt.slice(0, 10)}.json`,
  handle: ({ viewer, now }) => exportAccount(viewer, now),
});
