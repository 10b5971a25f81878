import * as z from "zod";
import { nickname } from "@/lib/auth/schema";
import { isTimeZone } from "@/lib/core/local-day";
import { look } from "@/lib/settings/look";

export const DAILY_GOAL_MAX = 100;

/** Boards that show a learner: none, those of his teams, the site's too. */
export const BOARD_CHOICES = ["none", "teams", "all"] as const;
export type BoardChoice = (typeof BOARD_CHOICES)[number];

/** A learner's settings. Null: never chosen. */
export const settings = look.extend({
  /** IANA name; where a day begins. */
  timeZone: z.string().refine(isTimeZone, "time-zone-unknown").nullable(),
  /** Items a day. */
  dailyGoal: z.int().min(1).max(DAILY_GOAL_MAX).nullable(),
  /** Which boards show the learner; null: those of his teams. */
  boards: z.enum(BOARD_CHOICES).nullable(),
});
export type Settings = z.output<typeof settings>;

/** A change of some fields; the others stay as they are. Null takes a choice back. */
export const updateSettingsInput = settings.partial().extend({ nickname: nickname.optional() });
export type UpdateSettingsInput = z.output<typeof updateSettingsInput>;

/** `nickname` is null for guests, whom nobody sees. */
export const settingsOutput = z.strictObject({ settings, nickname: z.string().nullable() });
export type SettingsOutput = z.output<typeof settingsOutput>;
