import * as z from "zod";
import { LINK_PURPOSES } from "@/lib/auth/link";
import { ROLES } from "@/lib/auth/viewer";
import { LOCALES } from "@/lib/core/locale";

/** Whatever is no token of ours is answered as an unknown link; the bound only stops abuse. */
const token = z.string().max(200);

export const tokenInput = z.strictObject({ token });

export const describeLinkInput = z.strictObject({ purpose: z.enum(LINK_PURPOSES), token });
export type DescribeLinkInput = z.output<typeof describeLinkInput>;

/** Whom a link is about: an address that is invited, verified or mailed to, and the role that an invitation gives. */
export const linkDescription = z.strictObject({ email: z.string().nullable(), role: z.enum(ROLES).nullable() });
export type LinkDescription = z.output<typeof linkDescription>;

export const passwordResetInput = z.strictObject({ email: z.string().max(1_000), locale: z.enum(LOCALES) });
export type PasswordResetInput = z.output<typeof passwordResetInput>;

export const resetPasswordInput = z.strictObject({
  token,
  password: z.string().max(1_000),
  locale: z.enum(LOCALES),
});
export type ResetPasswordInput = z.output<typeof resetPasswordInput>;

export const verificationInput = z.strictObject({ locale: z.enum(LOCALES) });

export const verificationOutput = z.strictObject({
  email: z.string().nullable(),
  isVerified: z.boolean(),
  canMail: z.boolean(),
});
export type VerificationOutput = z.output<typeof verificationOutput>;

/** The account that something was done to. */
export const accountOutput = z.strictObject({ userId: z.uuid() });
