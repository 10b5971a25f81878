import { useMutation } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { joinOutput } from "@/lib/teams/schema";

/** Joins a team by a link. */
export function useJoinTeam(token: string) {
  return useMutation({
    mutationFn: (shares: boolean) =>
      api.post("/api/v1/team-invites/memberships", { body: { token, shares }, output: joinOutput }),
  });
}
