import * as z from "zod";
import { POINT_KINDS } from "@/lib/points/earn-points";
import { BOARD_CHOICES } from "@/lib/settings/schema";
import { teamRef } from "@/lib/teams/schema";

const moment = z.iso.datetime();
const count = z.int().min(0);
const rank = z.int().min(1);

const season = z.strictObject({
  seasonId: count,
  kind: z.enum(["all", "week", "challenge"]),
  /** Of a week its Monday, as YYYY-MM-DD in its zone. */
  week: z.iso.date().nullable(),
  zone: z.string(),
  endsAt: moment.nullable(),
  closedAt: moment.nullable(),
});
export type BoardSeason = z.output<typeof season>;

/** Without a season: the week that runs. */
export const boardQuery = z.strictObject({
  season: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .optional(),
});
export type BoardQuery = z.output<typeof boardQuery>;

const boardRow = z.strictObject({
  rank,
  /** Null for somebody who is not to be named any more. */
  name: z.string().nullable(),
  points: count,
  isSelf: z.boolean(),
});
export type BoardRow = z.output<typeof boardRow>;

export const boardOutput = z.strictObject({
  /** Null before anybody earned points. */
  season: season.nullable(),
  /** Those that can be chosen, the newest first. */
  seasons: z.array(season),
  members: count,
  top: z.array(boardRow),
  /** Those next to the viewer, himself among them; empty where he is in `top` with all of them, or on no place. */
  around: z.array(boardRow),
  self: z.strictObject({ rank: rank.nullable(), points: z.int(), choice: z.enum(BOARD_CHOICES) }),
});
export type Board = z.output<typeof boardOutput>;

export const teamBoardQuery = z.strictObject({
  /** Only teams of this course; without it all that let others see them. */
  course: z.uuid().optional(),
  /** Monday of a week, or `all`; without it the week that runs. */
  week: z.union([z.iso.date(), z.literal("all")]).optional(),
});
export type TeamBoardQuery = z.output<typeof teamBoardQuery>;

const teamBoardRow = teamRef.extend({
  name: z.string(),
  /** Null with fewer than `TEAM_MIN` active members. */
  rank: rank.nullable(),
  average: z.number(),
  /** Members with points. */
  active: count,
  isOwn: z.boolean(),
});
export type TeamBoardRow = z.output<typeof teamBoardRow>;

export const teamBoardOutput = z.strictObject({
  week: z.union([z.iso.date(), z.literal("all")]),
  weeks: z.array(z.iso.date()),
  teams: count,
  rows: z.array(teamBoardRow),
  /** The viewer's teams that are not among `rows`. */
  own: z.array(teamBoardRow),
  /** Courses whose boards the viewer may see. */
  courses: z.array(z.strictObject({ courseId: z.uuid(), title: z.string() })),
  /** The viewer's teams that may challenge others. */
  challengers: z.array(teamRef.extend({ name: z.string() })),
});
export type TeamBoard = z.output<typeof teamBoardOutput>;

/** Active members without which a team has no place: of few a single one would decide. */
export const TEAM_MIN = 3;

export const challengeRef = teamRef.extend({ challengeId: z.uuid() });
export const challengeInput = z.strictObject({ toTeamId: z.uuid() });
export const challengeAnswer = z.strictObject({ act: z.enum(["accept", "decline", "withdraw"]) });

const side = z.strictObject({ name: z.string(), average: z.number().nullable(), active: count });
const challenge = z.strictObject({
  challengeId: z.uuid(),
  state: z.enum(["open", "declined", "withdrawn", "running", "over"]),
  /** Whether this team asked. */
  isOurs: z.boolean(),
  createdAt: moment,
  endsAt: moment.nullable(),
  us: side,
  them: side,
});
export type Challenge = z.output<typeof challenge>;
export const challengeListOutput = z.strictObject({
  /** Whether the viewer may answer them. */
  mayAnswer: z.boolean(),
  challenges: z.array(challenge),
});
export type ChallengeList = z.output<typeof challengeListOutput>;

export const ownPointsOutput = z.strictObject({
  allTime: z.int(),
  week: z.int(),
  today: z.int(),
  dayCap: count,
  /** The newest entries of the ledger. */
  events: z.array(
    z.strictObject({
      id: z.uuid(),
      kind: z.enum(POINT_KINDS),
      itemId: z.string().nullable(),
      points: z.int(),
      worth: count,
      at: moment,
    }),
  ),
});
export type OwnPoints = z.output<typeof ownPointsOutput>;
