import * as z from "zod";

/** Passwords and codes are judged by their own rules; the bounds here only stop abuse. */
const password = z.string().max(1_000);
export const typedCode = z.string().max(100);

/** How many recovery codes an account is given at a time. */
export const RECOVERY_CODES = 10;

/** How an account stands to its second factor. */
export const secondFactor = z.strictObject({
  /** Null: it has none. */
  since: z.iso.datetime().nullable(),
  /** Recovery codes that were not used. */
  recoveryLeft: z.int().min(0),
  /** Whether somebody with its role is advised to have one, or needs one to use his rights. */
  asked: z.enum(["no", "advised", "required"]),
});
export type SecondFactor = z.output<typeof secondFactor>;

/** `password` is absent in an account that has none: then a sign-in of the last minutes has to do. */
export const startSetupInput = z.strictObject({ password: password.optional() });
export type StartSetupInput = z.output<typeof startSetupInput>;

export const startSetupOutput = z.strictObject({
  /** In base32, to be typed into an app. */
  secret: z.string(),
  /** The same as an address that an app on this device opens. */
  uri: z.string().startsWith("otpauth://"),
  /** The address as a QR code: modules of each side, its quiet margin included, and the dark ones as the path of an SVG. */
  qr: z.strictObject({ size: z.int(), path: z.string() }),
  /** To be sent back with the first code; it works for minutes, for this session alone. */
  setup: z.string(),
});
export type Setup = z.output<typeof startSetupOutput>;

export const switchOnInput = z.strictObject({ setup: z.string().max(1_000), code: typedCode });
export type SwitchOnInput = z.output<typeof switchOnInput>;

/** Recovery codes as they are written down; they are told this once. */
export const recoveryCodesOutput = z.strictObject({ recoveryCodes: z.array(z.string()) });

export const proofInput = z.strictObject({ password: password.optional(), code: typedCode });
export type ProofInput = z.output<typeof proofInput>;
