import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import type * as z from "zod";
import { api } from "@/lib/http/client";
import { type jobAct, jobChange, jobOverview, type JobQuery } from "@/lib/jobs/schema";

const KEY = ["admin", "jobs"] as const;
const AGAIN_MS = 10_000;

/** What the site does by itself, page by page, fresh every ten seconds. */
export function useJobs(query: Omit<JobQuery, "cursor">) {
  return useInfiniteQuery({
    queryKey: [...KEY, query],
    queryFn: ({ pageParam, signal }) => {
      const asked = Object.entries({ ...query, cursor: pageParam }).flatMap(([name, value]) =>
        value ? [[name, value]] : [],
      );
      return api.get(`/api/v1/admin/jobs?${new URLSearchParams(asked)}`, { output: jobOverview, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: AGAIN_MS,
  });
}

/** Tries a job once more, or ends it. */
export function useActOnJob() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, act }: z.output<typeof jobAct> & { readonly id: string }) =>
      api.put(`/api/v1/admin/jobs/${id}`, { body: { act }, output: jobChange }),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
