/** A column of type DATE as YYYY-MM-DD: Prisma gives it as midnight in UTC. */
export const toDay = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;
