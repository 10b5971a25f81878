import * as z from "zod";
import { problemOfName } from "@/lib/core/visible-name";
import { look } from "@/lib/settings/look";

export const PASSWORD_MIN = 8;
export const PASSWORD_ADVISED = 15;
export const PASSWORD_MAX = 128;
export const NICKNAME_MAX = 40;

/** A name that others may see: one line, nothing invisible, and no word that mixes scripts whose letters look alike. */
export const nickname = z
  .string()
  .transform((text) => text.normalize("NFKC").trim().replace(/ +/g, " "))
  .pipe(
    z
      .string()
      .min(1)
      .refine((text) => [...text].length <= NICKNAME_MAX, "nickname-too-long")
      .refine((text) => ["no-letter", undefined].includes(problemOfName(text)), "nickname-invalid"),
  );

/** E-mail and password are judged by their own rules, which name what is wrong; the bounds here only stop abuse. */
export const createAccountInput = z.strictObject({
  email: z.string().max(1_000),
  password: z.string().max(1_000),
  nickname: nickname.optional(),
  /** What lets the visitor sign up although the site is not open to everybody, and what it makes of him. */
  link: z.strictObject({ purpose: z.enum(["invitation", "administrator"]), token: z.string().max(200) }).optional(),
});
export type CreateAccountInput = z.output<typeof createAccountInput>;

export const createAccountOutput = z.strictObject({ userId: z.uuid(), nickname: z.string() });

export const signInInput = z.strictObject({ email: z.string().max(1_000), password: z.string().max(1_000) });
export type SignInInput = z.output<typeof signInInput>;

/** Of the first step: whether a second one is owed before there is a session. */
export const signInOutput = z.strictObject({ secondStep: z.boolean() });

export const secondStepInput = z.strictObject({ code: z.string().max(100) });
export type SecondStepInput = z.output<typeof secondStepInput>;
/** Recovery codes that are left, where one was used. */
export const secondStepOutput = z.strictObject({ recoveryLeft: z.int().min(0).nullable() });
export type SecondStepOutput = z.output<typeof secondStepOutput>;

/** Cards in today's review queue. */
const due = z.int().min(0);
/** Notices that were not read. */
const unread = z.int().min(0);

export const viewerOutput = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("anonymous") }),
  z.strictObject({ kind: z.literal("guest"), due, unread }),
  z.strictObject({
    kind: z.literal("account"),
    nickname: z.string(),
    role: z.enum(["learner", "instructor", "admin"]),
    due,
    unread,
    /** Absent where nothing was ever chosen. */
    look: look.exactOptional(),
  }),
]);
export type ViewerOutput = z.output<typeof viewerOutput>;
