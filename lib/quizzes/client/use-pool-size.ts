import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { quizKeys } from "@/lib/quizzes/client/quiz-keys";
import type { Wish } from "@/lib/quizzes/draw-items";
import { formatWish } from "@/lib/quizzes/parse-wish";
import { poolOutput } from "@/lib/quizzes/schema";

/** How many items fit a wish; what was known before stays until the next count has come. */
export function usePoolSize(wish: Wish) {
  return useQuery({
    queryKey: quizKeys.pool(wish),
    queryFn: ({ signal }) =>
      api.get(`/api/v1/quiz-pool?${new URLSearchParams(formatWish(wish))}`, { output: poolOutput, signal }),
    placeholderData: keepPreviousData,
  });
}
