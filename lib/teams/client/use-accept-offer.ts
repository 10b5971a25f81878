import { useMutation } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { acceptOutput } from "@/lib/teams/domain-schema";

/** Joins a team that is offered to one’s domain. */
export function useAcceptOffer(teamId: string) {
  return useMutation({
    mutationFn: (shares: boolean) =>
      api.post(`/api/v1/team-offers/${teamId}`, { body: { shares }, output: acceptOutput }),
  });
}
