import * as z from "zod";
import { teamName } from "@/lib/teams/schema";

export const TEAM_REPORT_MIN = 5;
export const TEAM_REPORT_MAX = 500;

const moment = z.iso.datetime();

export const createTeamReportInput = z.strictObject({
  text: z.string().trim().min(TEAM_REPORT_MIN).max(TEAM_REPORT_MAX),
  /** Of the link by which somebody who is no member sees the name. */
  token: z.string().max(200).exactOptional(),
});
export type CreateTeamReportInput = z.output<typeof createTeamReportInput>;
export const createTeamReportOutput = z.strictObject({ teamId: z.uuid() });

export const teamReportRef = z.strictObject({ reportId: z.uuid() });
export const teamReport = z.strictObject({
  reportId: z.uuid(),
  teamId: z.uuid(),
  /** As it was reported, and as it is. */
  name: z.string(),
  nameNow: z.string(),
  members: z.int().min(0),
  text: z.string(),
  /** Nickname. */
  by: z.string(),
  createdAt: moment,
  status: z.enum(["open", "resolved", "dismissed"]),
});
export type TeamReport = z.output<typeof teamReport>;
export const teamReportList = z.strictObject({ reports: z.array(teamReport) });

/** Another name, or null: the name stays. */
export const judgeTeamReportInput = z.strictObject({ rename: teamName.nullable() });
export const judgeTeamReportOutput = z.strictObject({
  ...{ reportId: z.uuid(), teamId: z.uuid(), renamed: z.boolean(), closed: z.int().min(0) },
});
