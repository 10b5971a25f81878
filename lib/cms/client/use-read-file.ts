import { useMutation } from "@tanstack/react-query";
import { readFileOutput, type FormatName, type ReadFileOutput } from "@/lib/cms/exchange-schema";
import type { Locale } from "@/lib/core/locale";
import { api, type ApiError } from "@/lib/http/client";

interface Asked {
  readonly file: Blob;
  readonly format: FormatName;
  readonly locale: Locale;
}

/** Reads a file of items without keeping anything of it. */
export function useReadFile() {
  return useMutation<ReadFileOutput, ApiError, Asked>({
    mutationFn: ({ file, format, locale }) =>
      api.post(`/api/v1/cms/readings?${new URLSearchParams({ format, locale })}`, {
        // Whatever a browser or system calls the file, what it is was chosen.
        body: new Blob([file], { type: "application/octet-stream" }),
        output: readFileOutput,
      }),
  });
}
