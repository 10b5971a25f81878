import { useMutation } from "@tanstack/react-query";
import type * as z from "zod";
import { api, type ApiError } from "@/lib/http/client";
import { readNoticesOutput } from "@/lib/notices/schema";

/** Notes that notices were seen. They keep their mark on the page that shows them, until it is opened again. */
export function useReadNotices() {
  return useMutation<z.output<typeof readNoticesOutput>, ApiError, readonly string[] | "all">({
    mutationFn: (ids) => api.put("/api/v1/notices/read", { body: { ids }, output: readNoticesOutput }),
  });
}
