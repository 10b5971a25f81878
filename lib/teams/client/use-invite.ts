import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { teamKeys } from "@/lib/teams/client/team-keys";
import { inviteDescription } from "@/lib/teams/schema";

/** Into which team the link of a token leads, or why it does not work. Looking does not use it up. */
export function useInvite(token: string | null | undefined, isSignedIn: boolean) {
  return useQuery({
    queryKey: teamKeys.invite(token ?? ""),
    queryFn: ({ signal }) =>
      api.post("/api/v1/team-invites/state", { body: { token }, output: inviteDescription, signal }),
    enabled: typeof token === "string" && isSignedIn,
    // Once used up it would be called so, while the page says what came of it.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
}
