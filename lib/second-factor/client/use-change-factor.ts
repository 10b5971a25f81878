import { useMutation, useQueryClient } from "@tanstack/react-query";
import * as z from "zod";
import { accountKeys } from "@/lib/account/client/account-keys";
import { api } from "@/lib/http/client";
import { recoveryCodesOutput, type ProofInput, type SwitchOnInput } from "@/lib/second-factor/schema";

/** A change of the own second factor, after which account and sessions are others. */
function useChangeFactor<I, O>(mutationFn: (input: I) => Promise<O>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: accountKeys.account() }),
        client.invalidateQueries({ queryKey: accountKeys.sessions() }),
      ]),
  });
}

const PATH = "/api/v1/account/second-factor";

/** Gives the recovery codes, which are told this once. */
export const useSwitchOn = () =>
  useChangeFactor((body: SwitchOnInput) => api.post(PATH, { body, output: recoveryCodesOutput }));

export const useSwitchOff = () =>
  useChangeFactor((body: ProofInput) => api.post(`${PATH}/removal`, { body, output: z.strictObject({}) }));

/** Gives fresh recovery codes, which are told this once. */
export const useRenewRecoveryCodes = () =>
  useChangeFactor((body: ProofInput) => api.post(`${PATH}/recovery-codes`, { body, output: recoveryCodesOutput }));
