import { useMutation } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { unsubscribeOutput } from "@/lib/notices/schema";

/** Ends mail about notices, by what a digest's link holds. The same POST as mail programs send (RFC 8058). */
export function useUnsubscribe() {
  return useMutation({
    mutationFn: (token: string) =>
      api.post(`/api/v1/unsubscriptions?${new URLSearchParams({ token })}`, {
        body: new Blob(["List-Unsubscribe=One-Click"], { type: "application/x-www-form-urlencoded" }),
        output: unsubscribeOutput,
      }),
  });
}
