import * as z from "zod";
import { TEAM_ROLES } from "@/lib/auth/team-facts";
import { isTimeZone } from "@/lib/core/local-day";
import { LOCALES } from "@/lib/core/locale";
import { normalizeName, problemOfName } from "@/lib/core/visible-name";
import { INVITE_DAYS, INVITE_MAX_USES, INVITE_STATES } from "@/lib/teams/invite-state";

export const NAME_MAX = 60;

const moment = z.iso.datetime();
const role = z.enum(TEAM_ROLES);
const count = z.int().min(0);

/** A name that its members see: one line that shows what it is and passes for no other name (lib/core/visible-name.ts). */
export const teamName = z
  .string()
  .max(1_000)
  .transform(normalizeName)
  .pipe(
    z
      .string()
      .min(1)
      .superRefine((text, context) => {
        const problem = [...text].length > NAME_MAX ? "too-long" : problemOfName(text);
        if (problem) context.addIssue({ code: "custom", message: problem });
      }),
  );
/** IANA name; where the team's week begins. */
const zone = z.string().refine(isTimeZone, "time-zone-unknown");

export const teamRef = z.strictObject({ teamId: z.uuid() });
export const memberRef = teamRef.extend({ userId: z.uuid() });
export const inviteRef = teamRef.extend({ inviteId: z.uuid() });

export const createTeamInput = z.strictObject({ name: teamName, zone });
export type CreateTeamInput = z.output<typeof createTeamInput>;
/** The fields that are given; the others stay. */
export const updateTeamInput = z.strictObject({
  name: teamName.exactOptional(),
  zone: zone.exactOptional(),
  isListed: z.boolean().exactOptional(),
});
export type UpdateTeamInput = z.output<typeof updateTeamInput>;
export const archiveInput = z.strictObject({ archived: z.boolean() });

export const teamListOutput = z.strictObject({
  teams: z.array(
    teamRef.extend({ name: z.string(), role, members: count, sharesSince: moment.nullable(), isArchived: z.boolean() }),
  ),
});
export type TeamList = z.output<typeof teamListOutput>;

/** What somebody may do to a team; of the policy's actions those that a page asks for. */
export const TEAM_RIGHTS = [
  ...([
    "rename",
    "invite",
    "inviteCoach",
    "setRole",
    "transfer",
    "domains",
    "coach",
    "insights",
    "assign",
    "teach",
    "archive",
    "share",
    "leave",
    "readBoard",
    "challenge",
  ] as const),
];
export type TeamRight = (typeof TEAM_RIGHTS)[number];

export const teamMember = z.strictObject({
  userId: z.uuid(),
  nickname: z.string(),
  role,
  joinedAt: moment,
  isSelf: z.boolean(),
  isRemovable: z.boolean(),
  /** Whether he lets coaches see his progress; null for those who are none. */
  shares: z.boolean().nullable(),
});
export type TeamMember = z.output<typeof teamMember>;

export const teamOutput = teamRef.extend({
  name: z.string(),
  zone: z.string(),
  /** Whether other teams see its name and its average on boards. */
  isListed: z.boolean(),
  createdAt: moment,
  archivedAt: moment.nullable(),
  /** The asking viewer's; null for the instructor of its course and for administrators. */
  role: role.nullable(),
  sharesSince: moment.nullable(),
  /** Whether the others are told in what he is strong, and whether boards leave him out. */
  helps: z.boolean(),
  hidesFromBoards: z.boolean(),
  may: z.array(z.enum(TEAM_RIGHTS)),
  memberCount: count,
  ownerCount: count,
  /** The first of them; the others are listed page by page. */
  members: z.array(teamMember),
  /** Whose instructors see what coaches see. */
  courses: z.array(z.strictObject({ courseId: z.uuid(), title: z.string(), owner: z.string(), isMine: z.boolean() })),
});
/** How many members are told at once. */
export const MEMBER_PAGE = 100;
export const memberQuery = z.strictObject({
  /** Words of the nickname. */
  q: z.string().max(100).optional(),
  /** From 0. */
  page: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .optional(),
});
export type MemberQuery = z.output<typeof memberQuery>;
export const memberListOutput = z.strictObject({
  members: z.array(teamMember),
  found: count,
  nextPage: count.nullable(),
});
export type MemberList = z.output<typeof memberListOutput>;

export const membershipInput = z.strictObject({ helps: z.boolean(), hidesFromBoards: z.boolean() });
export type MembershipInput = z.output<typeof membershipInput>;

export const transferInput = z.strictObject({ userId: z.uuid() });
export type TeamOutput = z.output<typeof teamOutput>;

export const setRoleInput = z.strictObject({ role });
export const roleChange = memberRef.extend({ role, before: role });
export const sharingInput = z.strictObject({ shares: z.boolean() });
export const sharingOutput = z.strictObject({ sharesSince: moment.nullable() });

export const createInviteInput = z.strictObject({
  role: z.enum(["coach", "member"]),
  days: z.literal(INVITE_DAYS),
  maxUses: z.int().min(1).max(INVITE_MAX_USES),
  /** Of the page that the link leads to. */
  locale: z.enum(LOCALES),
});
export type CreateInviteInput = z.output<typeof createInviteInput>;
/** The link is told this once: only its hash is kept. */
export const newInvite = z.strictObject({ inviteId: z.uuid(), url: z.url(), expiresAt: moment });
export const inviteListOutput = z.strictObject({
  invites: z.array(
    z.strictObject({
      inviteId: z.uuid(),
      role,
      /** Nickname; null where the account is gone. */
      madeBy: z.string().nullable(),
      createdAt: moment,
      expiresAt: moment,
      maxUses: count,
      uses: count,
      state: z.enum(INVITE_STATES),
      isRevocable: z.boolean(),
    }),
  ),
});
export type InviteList = z.output<typeof inviteListOutput>;

/** Whatever is no token of ours is answered as an unknown link; the bound only stops abuse. */
const token = z.string().max(200);
export const tokenInput = z.strictObject({ token });
export const inviteDescription = teamRef.extend({
  team: z.string(),
  madeBy: z.string().nullable(),
  role,
  members: count,
  isMember: z.boolean(),
});
export type InviteDescription = z.output<typeof inviteDescription>;
export const joinInput = z.strictObject({ token, shares: z.boolean() });
/** `joined`: false for whoever was a member already. */
export const joinOutput = teamRef.extend({ joined: z.boolean() });

export const teamProgressOutput = z.strictObject({
  name: z.string(),
  /** Whom this could be about, and how many of them agreed. */
  all: count,
  sharing: count,
  found: count,
  nextPage: count.nullable(),
  members: z.array(
    z.strictObject({
      userId: z.uuid(),
      nickname: z.string(),
      role,
      /** Null: he does not share it. */
      progress: z
        .strictObject({
          answered: count,
          solved: count,
          /** Calendar day of his newest answer, in his own time zone. */
          lastDay: z.iso.date().nullable(),
          /** Days in a row. */
          streak: count,
          chapters: z.array(z.strictObject({ slug: z.string(), answered: count, solved: count })),
          /** Mastery 0..1; `evidence` as lib/progress/mastery.ts counts it. */
          concepts: z.array(z.strictObject({ slug: z.string(), mastery: z.number(), evidence: z.number() })),
        })
        .nullable(),
    }),
  ),
});
export type TeamProgress = z.output<typeof teamProgressOutput>;
export type MemberProgress = TeamProgress["members"][number];
