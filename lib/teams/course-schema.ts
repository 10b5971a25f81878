import * as z from "zod";
import { TEAM_ROLES } from "@/lib/auth/team-facts";
import { createTeamInput, teamName, teamRef } from "@/lib/teams/schema";

const count = z.int().min(0);

export const courseRef = z.strictObject({ courseId: z.uuid() });
export const courseTeamRef = courseRef.extend(teamRef.shape);

export const courseInput = z.strictObject({ title: teamName });
export type CourseInput = z.output<typeof courseInput>;

const head = { courseId: z.uuid(), title: z.string(), createdAt: z.iso.datetime(), isArchived: z.boolean() };

export const courseListOutput = z.strictObject({
  courses: z.array(z.strictObject({ ...head, teams: count, members: count })),
});

export const courseOutput = z.strictObject({
  ...head,
  mayManage: z.boolean(),
  teams: z.array(
    teamRef.extend({
      name: z.string(),
      members: count,
      /** Members who let coaches see their progress. */
      sharing: count,
      isArchived: z.boolean(),
      /** The asking viewer's own. */
      role: z.enum(TEAM_ROLES).nullable(),
    }),
  ),
  /** His teams that could be added. */
  addable: z.array(teamRef.extend({ name: z.string() })),
});
export type CourseOutput = z.output<typeof courseOutput>;

/** A team that there is, or a new one, whose owner the instructor becomes. */
export const addTeamInput = z.union([teamRef, createTeamInput]);
export type AddTeamInput = z.output<typeof addTeamInput>;
