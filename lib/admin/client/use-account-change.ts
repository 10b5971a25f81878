import { useMutation, useQueryClient } from "@tanstack/react-query";
import { adminKeys } from "@/lib/admin/client/admin-keys";

/** An action on an account, after which the list is read again. */
export function useAccountChange<Input, Output>(act: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => client.invalidateQueries({ queryKey: adminKeys.accounts() }),
  });
}
