import { useQueryClient } from "@tanstack/react-query";
import { boardKeys } from "@/lib/boards/client/board-keys";
import { useUpdateSettings } from "@/lib/settings/client/use-update-settings";
import type { BoardChoice } from "@/lib/settings/schema";

/** Chooses which boards show the viewer, and reads them again. */
export function useChooseBoards() {
  const client = useQueryClient();
  const update = useUpdateSettings();
  const choose = (boards: BoardChoice) =>
    update.mutate({ boards }, { onSettled: () => client.invalidateQueries({ queryKey: boardKeys.all() }) });
  return { choose, error: update.error, isPending: update.isPending };
}
