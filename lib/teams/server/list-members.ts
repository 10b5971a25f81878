import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import { pool } from "@/lib/db/pool";
import type { MemberList, MemberQuery } from "@/lib/teams/schema";
import { pageMembers } from "@/lib/teams/server/member-rows";
import { requireTeam } from "@/lib/teams/server/require-team";

/**
 * One page of a team's members, those whose names hold the words that are asked for.
 * @throws {AppError} `not-found` for strangers
 */
export async function listMembers(viewer: AccountViewer, teamId: string, query: MemberQuery): Promise<MemberList> {
  return pageMembers(viewer, await requireTeam(pool(), viewer, teamId, "team.read"), query);
}
