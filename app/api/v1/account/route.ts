import { accountOutput } from "@/lib/account/schema";
import { requireAccount } from "@/lib/account/server/require-account";
import { route } from "@/lib/http/route";

export const GET = route({
  access: "account",
  summary: "The asking account: address, name and ways in.",
  output: accountOutput,
  handle: ({ viewer, now }) => requireAccount(viewer, now),
});
