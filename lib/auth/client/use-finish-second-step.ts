import { useMutation } from "@tanstack/react-query";
import { requestSecondStep } from "@/lib/auth/client/request-sign-in";

export function useFinishSecondStep() {
  return useMutation({ mutationFn: requestSecondStep });
}
