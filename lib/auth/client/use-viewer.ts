import { useQuery } from "@tanstack/react-query";
import { viewerOutput } from "@/lib/auth/schema";
import { api } from "@/lib/http/client";

export function useViewer() {
  return useQuery({
    queryKey: ["auth", "viewer"],
    queryFn: ({ signal }) => api.get("/api/v1/me", { output: viewerOutput, signal }),
  });
}
