import { useMutation, useQueryClient } from "@tanstack/react-query";
import { teamKeys } from "@/lib/teams/client/team-keys";

/** Something is done to a team or course, after which the page reads everything of them again. */
export function useTeamChange<Input, Output>(act: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => client.invalidateQueries({ queryKey: teamKeys.all() }),
  });
}
