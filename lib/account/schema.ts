import * as z from "zod";
import { PROVIDER_IDS } from "@/lib/auth/provider";
import { secondFactor } from "@/lib/second-factor/schema";

const provider = z.enum(PROVIDER_IDS);

/** An account as its owner sees it. */
export const accountOutput = z.strictObject({
  email: z.string(),
  isEmailVerified: z.boolean(),
  nickname: z.string(),
  createdAt: z.iso.datetime(),
  hasPassword: z.boolean(),
  /** Whether this session was opened minutes ago: what asks for a fresh sign-in is possible now. */
  isFresh: z.boolean(),
  secondFactor,
  identities: z.array(z.strictObject({ provider, connectedAt: z.iso.datetime() })),
  /** The ways in that this site offers beside e-mail and password. */
  providers: z.array(z.strictObject({ id: provider, name: z.string() })),
});
export type Account = z.output<typeof accountOutput>;

export const session = z.strictObject({
  id: z.uuid(),
  isCurrent: z.boolean(),
  /** As their makers call them; null when unknown. */
  browser: z.string().nullable(),
  system: z.string().nullable(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
});
export type Session = z.output<typeof session>;
export const sessionsOutput = z.strictObject({ sessions: z.array(session) });

/** Passwords are judged by their own rule, which names what is wrong; the bounds here only stop abuse. */
const password = z.string().max(1_000);

/** `current` is absent in an account that has no password yet. */
export const changePasswordInput = z.strictObject({ current: password.optional(), password });
export type ChangePasswordInput = z.output<typeof changePasswordInput>;

/** Without a password, a sign-in of the last minutes has to do. */
export const deleteAccountInput = z.strictObject({ password: password.optional() });
export type DeleteAccountInput = z.output<typeof deleteAccountInput>;

export const identityParams = z.strictObject({ provider });

/** Everything that is kept about an account; `data` has the rows by table and is described in docs/data-export.md. */
export const accountDataOutput = z.strictObject({
  format: z.literal("warmup-account-data"),
  version: z.literal(1),
  exportedAt: z.iso.datetime(),
  data: z.record(z.string(), z.array(z.record(z.string(), z.json()))),
});
export type AccountData = z.output<typeof accountDataOutput>;
