import { useMutation } from "@tanstack/react-query";
import type * as z from "zod";
import { api, type ApiError } from "@/lib/http/client";
import { createReportOutput, type CreateReportInput } from "@/lib/reports/schema";

interface Sending {
  readonly report: CreateReportInput;
  /** The same for every try to send the same words. */
  readonly key: string;
}

export function useCreateReport() {
  return useMutation<z.output<typeof createReportOutput>, ApiError, Sending>({
    mutationFn: ({ report, key }) =>
      api.post("/api/v1/reports", { body: report, output: createReportOutput, idempotencyKey: key }),
  });
}
