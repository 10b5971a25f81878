import { useMutation } from "@tanstack/react-query";
import { requestSignIn } from "@/lib/auth/client/request-sign-in";
import { createAccountOutput } from "@/lib/auth/schema";
import { api } from "@/lib/http/client";

interface SignUp {
  readonly email: string;
  readonly password: string;
  readonly nickname?: string;
}

/** Creates the account and signs in to it. */
export function useSignUp() {
  return useMutation({
    mutationFn: async (input: SignUp) => {
      await api.post("/api/v1/accounts", { body: input, output: createAccountOutput });
      await requestSignIn(input);
    },
  });
}
