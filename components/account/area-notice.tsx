"use client";

import { ReturnNotice } from "@/components/account/return-notice";
import { useAccount } from "@/lib/account/client/use-account";

/** The notice with the name that the operator gave his provider, once the account that the page loads has told it. */
export function AreaNotice() {
  const { data } = useAccount(false);
  return <ReturnNotice oidcName={data?.providers.find(({ id }) => id === "oidc")?.name} />;
}
