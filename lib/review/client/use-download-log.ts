import { useMutation } from "@tanstack/react-query";
import { api, type ApiError } from "@/lib/http/client";
import { toCsv } from "@/lib/lab-kit/csv";
import { saveFile } from "@/lib/lab-kit/picture-file";
import { logOutput } from "@/lib/review/schema";

/** Fetches the review log and hands it to the browser as a CSV file. */
export function useDownloadLog() {
  return useMutation<void, ApiError, void>({
    mutationFn: async () => {
      const { columns, rows } = await api.get("/api/v1/review/log", { output: logOutput });
      saveFile(new Blob([toCsv([columns, ...rows])], { type: "text/csv" }), "revlog.csv");
    },
  });
}
