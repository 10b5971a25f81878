import { useMutation } from "@tanstack/react-query";
import { accountDataOutput } from "@/lib/account/schema";
import { api } from "@/lib/http/client";

/** Fetches everything that is kept about the account and hands it to the browser as a file. */
export function useDownloadData() {
  return useMutation({
    mutationFn: async () => {
      const data = await api.get("/api/v1/account/data", { output: accountDataOutput });
      const url = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: "application/json" }));
      const link = document.createElement("a");
      link.href = url;
      link.download = `warmup-data-${data.exportedAt.slice(0, 10)}.json`;
      link.click();
      // The download has its own hold on the bytes once it has begun.
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    },
  });
}
