import * as z from "zod";
import { session } from "@/lib/account/schema";
import { ROLES } from "@/lib/auth/viewer";
import { LOCALES } from "@/lib/core/locale";

export const ACCOUNT_STATES = ["active", "unverified", "suspended"] as const;

const role = z.enum(ROLES);

/** Where a list goes on: the id of the last row that was shown. */
const cursor = z.uuid().optional();

export const accountQuery = z.strictObject({
  /** Part of an e-mail address or nickname. */
  q: z.string().max(100).optional(),
  role: role.optional(),
  state: z.enum(ACCOUNT_STATES).optional(),
  cursor,
});
export type AccountQuery = z.output<typeof accountQuery>;

export const rights = z.strictObject({ role, mayReview: z.boolean() });
export type Rights = z.output<typeof rights>;

export const accountRow = z.strictObject({
  userId: z.uuid(),
  email: z.string().nullable(),
  nickname: z.string(),
  ...rights.shape,
  isVerified: z.boolean(),
  isSuspended: z.boolean(),
  hasSecondFactor: z.boolean(),
  createdAt: z.iso.datetime(),
  /** Last use of any of its sessions. */
  lastSeenAt: z.iso.datetime().nullable(),
});
export type AccountRow = z.output<typeof accountRow>;

export const accountPage = z.strictObject({ accounts: z.array(accountRow), nextCursor: z.uuid().nullable() });
export type AccountPage = z.output<typeof accountPage>;

export const userParams = z.strictObject({ userId: z.uuid() });

export const accountSessionParams = z.strictObject({ ...userParams.shape, sessionId: z.uuid() });

export const accountSessions = z.strictObject({ sessions: z.array(session.omit({ isCurrent: true })) });
export type AccountSessions = z.output<typeof accountSessions>;

/** What an account has now, and what it had before. */
export const rightsChange = z.strictObject({ account: accountRow, before: rights });

export const suspensionInput = z.strictObject({ suspended: z.boolean() });

/** A link, shown once: only its hash is kept. */
const givenLink = z.strictObject({ linkId: z.uuid(), url: z.url(), expiresAt: z.iso.datetime() });

export const passwordLink = z.strictObject({ ...givenLink.shape, userId: z.uuid() });
export type PasswordLink = z.output<typeof passwordLink>;

export const localeInput = z.strictObject({ locale: z.enum(LOCALES) });

export const invitationInput = z.strictObject({
  email: z.string().max(1_000).optional(),
  role,
  /** Of the page that the link leads to, and of the mail. */
  locale: z.enum(LOCALES),
});
export type InvitationInput = z.output<typeof invitationInput>;

/** What became of the mail: the site sends none, it was handed in, or handing it in failed. */
export const newInvitation = z.strictObject({ ...givenLink.shape, mail: z.enum(["none", "sent", "failed"]) });
export type NewInvitation = z.output<typeof newInvitation>;

export const invitationParams = z.strictObject({ invitationId: z.uuid() });
export const invitationQuery = z.strictObject({ cursor });
export const invitationRow = z.strictObject({
  invitationId: z.uuid(),
  email: z.string().nullable(),
  role,
  state: z.enum(["open", "used", "revoked", "expired"]),
  /** Nickname of who made it; null where the account is gone. */
  madeBy: z.string().nullable(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type InvitationRow = z.output<typeof invitationRow>;
export const invitationPage = z.strictObject({
  invitations: z.array(invitationRow),
  nextCursor: z.uuid().nullable(),
});
export type InvitationPage = z.output<typeof invitationPage>;
