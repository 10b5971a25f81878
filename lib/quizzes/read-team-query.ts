import * as z from "zod";

const query = z.looseObject({ team: z.uuid() });

/** The team that a page's address names; undefined where it names none. */
export function readTeamQuery(search: unknown): string | undefined {
  return query.safeParse(search).data?.team;
}
