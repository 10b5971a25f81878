import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Locale } from "@/lib/core/locale";
import { api, type ApiError } from "@/lib/http/client";
import { searchOutput, type SearchOutput } from "@/lib/search/schema";

/** What is found for a query; what was found before stays until the next answer has come. Asks nothing for an empty query. */
export function useSearch(query: string, locale: Locale) {
  return useQuery<SearchOutput, ApiError>({
    queryKey: ["search", locale, query],
    queryFn: ({ signal }) =>
      api.get(`/api/v1/search?${new URLSearchParams({ q: query, locale })}`, { output: searchOutput, signal }),
    enabled: query !== "",
    placeholderData: keepPreviousData,
    retry: false,
  });
}
