import { useMutation } from "@tanstack/react-query";
import { requestSignIn } from "@/lib/auth/client/request-sign-in";

export function useSignIn() {
  return useMutation({ mutationFn: requestSignIn });
}
