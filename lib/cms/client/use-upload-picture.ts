import { useMutation } from "@tanstack/react-query";
import type * as z from "zod";
import { pictureOutput } from "@/lib/cms/schema";
import { api, type ApiError } from "@/lib/http/client";

/** Keeps a picture on the server, which re-encodes it. The same picture has the same address. */
export function useUploadPicture() {
  return useMutation<z.output<typeof pictureOutput>, ApiError, Blob>({
    mutationFn: (body) => api.post("/api/v1/cms/pictures", { body, output: pictureOutput }),
  });
}
