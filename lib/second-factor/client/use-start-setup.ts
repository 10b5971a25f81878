import { useMutation } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { startSetupOutput, type StartSetupInput } from "@/lib/second-factor/schema";

export function useStartSetup() {
  return useMutation({
    mutationFn: (body: StartSetupInput) =>
      api.post("/api/v1/account/second-factor/setup", { body, output: startSetupOutput }),
  });
}
