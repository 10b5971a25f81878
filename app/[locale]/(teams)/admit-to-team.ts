import { notFound } from "next/navigation";
import { admitAccount } from "@/app/[locale]/admit";
import { getTeam } from "@/lib/teams/server/get-team";
import type { TeamRight } from "@/lib/teams/schema";

/** A page of a team, for those who may see it, and do this to it if something is named; for everybody else there is none. */
export async function admitToTeam(params: Promise<{ locale: string; teamId: string }>, right?: TeamRight) {
  const admitted = await admitAccount(params, (viewer, { teamId }) => getTeam(viewer, teamId));
  if (right && !admitted.found.may.includes(right)) notFound();
  return { locale: admitted.locale, viewer: admitted.viewer, team: admitted.found };
}
