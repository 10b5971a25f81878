import { useMutation } from "@tanstack/react-query";
import { requestSignIn } from "@/lib/auth/client/request-sign-in";
import { createAccountOutput, type CreateAccountInput } from "@/lib/auth/schema";
import { api } from "@/lib/http/client";

/** Creates the account and signs in to it. */
export function useSignUp() {
  return useMutation({
    mutationFn: async (input: CreateAccountInput) => {
      await api.post("/api/v1/accounts", { body: input, output: createAccountOutput });
      await requestSignIn(input);
    },
  });
}
