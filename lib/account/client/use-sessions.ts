import { useQuery } from "@tanstack/react-query";
import { accountKeys } from "@/lib/account/client/account-keys";
import { sessionsOutput } from "@/lib/account/schema";
import { api } from "@/lib/http/client";

export function useSessions() {
  return useQuery({
    queryKey: accountKeys.sessions(),
    queryFn: ({ signal }) => api.get("/api/v1/sessions", { output: sessionsOutput, signal }),
  });
}
