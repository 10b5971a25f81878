import { useMutation } from "@tanstack/react-query";
import type * as z from "zod";
import { exportOutput, type exportInput, type ExportOutput } from "@/lib/cms/exchange-schema";
import { api, type ApiError } from "@/lib/http/client";

/** Has items written as a file, and told what of them comes through. */
export function useWriteFile() {
  return useMutation<ExportOutput, ApiError, z.input<typeof exportInput>>({
    mutationFn: (body) => api.post("/api/v1/cms/exports", { body, output: exportOutput }),
  });
}
