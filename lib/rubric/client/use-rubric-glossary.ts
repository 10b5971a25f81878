import { useQuery } from "@tanstack/react-query";
import { api, type ApiError } from "@/lib/http/client";
import { rubricGlossary, type Glossary } from "@/lib/rubric/schema";

/** The glossary by which forms are read; it does not change while an item is written. */
export function useRubricGlossary() {
  return useQuery<Glossary, ApiError>({
    queryKey: ["rubric", "glossary"],
    queryFn: async ({ signal }) =>
      (await api.get("/api/v1/cms/rubric-glossary", { output: rubricGlossary, signal })).glossary,
    staleTime: Infinity,
  });
}
