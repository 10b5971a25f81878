import "server-only";
import { randomBytes } from "node:crypto";
import * as z from "zod";
import { proveOwner } from "@/lib/account/server/prove-owner";
import type { AccountViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { sign, verify } from "@/lib/core/secret";
import { prisma } from "@/lib/db/prisma";
import type { Setup, StartSetupInput } from "@/lib/second-factor/schema";
import { drawQr } from "@/lib/second-factor/server/draw-qr";
import { otpauthUri, SECRET_BYTES, toBase32 } from "@/lib/second-factor/totp";

const LIFE_MS = 15 * 60_000;

const ticket = z.strictObject({ sessionId: z.uuid(), secret: z.base64url(), until: z.int() });

/**
 * Begins to set up a second factor, once its owner has shown himself: a new secret, and a ticket to switch it on with. Nothing is stored
 * until a code has shown that the app has it; the page that holds the ticket shows the secret anyway.
 * @throws {AppError} `wrong-password`, `fresh-sign-in-required`, `too-many-requests`, `not-found`, `second-factor-on`,
 *   `invalid-input` (the password is missing)
 */
export async function startSetup(
  { password }: StartSetupInput,
  viewer: AccountViewer,
  address: string,
  now: Date,
): Promise<Setup> {
  const { email } = await proveOwner(viewer, password, address, now);
  if ((await prisma().secondFactor.count({ where: { userId: viewer.userId } })) > 0)
    throw new AppError("second-factor-on");
  const secret = randomBytes(SECRET_BYTES);
  const uri = otpauthUri(secret, { issuer: new URL(env().PUBLIC_URL).host, account: email });
  const setup: z.input<typeof ticket> = {
    sessionId: viewer.sessionId,
    secret: secret.toString("base64url"),
    until: now.getTime() + LIFE_MS,
  };
  return { secret: toBase32(secret), uri, qr: drawQr(uri), setup: sign("second-factor-setup", setup) };
}

/** The secret of a setup that this very session began, minutes ago at most. */
export function readSetup(setup: string, viewer: AccountViewer, now: Date): Buffer | undefined {
  const { data } = ticket.safeParse(verify("second-factor-setup", setup));
  if (!data || data.sessionId !== viewer.sessionId || data.until <= now.getTime()) return undefined;
  return Buffer.from(data.secret, "base64url");
}
