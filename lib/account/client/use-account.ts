import { useQuery } from "@tanstack/react-query";
import { accountKeys } from "@/lib/account/client/account-keys";
import { accountOutput } from "@/lib/account/schema";
import { api } from "@/lib/http/client";

/** The own account; asked for once it is known that somebody is signed in. */
export function useAccount(isSignedIn: boolean) {
  return useQuery({
    queryKey: accountKeys.account(),
    queryFn: ({ signal }) => api.get("/api/v1/account", { output: accountOutput, signal }),
    enabled: isSignedIn,
  });
}
