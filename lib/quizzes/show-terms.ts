import type { Terms } from "@/lib/quizzes/terms";

/** Terms as they are sent. */
export function showTerms({ minutes, opensAt, dueAt, closesAt, tries }: Terms) {
  return {
    ...{ minutes, tries, dueAt: dueAt?.toISOString() ?? null },
    ...{ opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() },
  };
}

/** And the other way round. */
export function readTerms({ minutes, opensAt, dueAt, closesAt, tries }: ReturnType<typeof showTerms>): Terms {
  return {
    ...{ minutes, tries, dueAt: dueAt === null ? null : new Date(dueAt) },
    ...{ opensAt: new Date(opensAt), closesAt: new Date(closesAt) },
  };
}
