import * as z from "zod";
import { LINK_TOKEN } from "@/lib/auth/link";
import { reportOutput } from "@/lib/interviews/report-schema";
import { interviewRef, locale } from "@/lib/interviews/schema";

const moment = z.iso.datetime();
export const LEAST_DAYS = 1;
export const MOST_DAYS = 90;
/** What a form offers. */
export const SHARE_DAYS = [1, 7, 30, 90] as const;
/** Links of one interview that lead somewhere. */
export const MOST_SHARES = 20;

export const createShareInput = z.strictObject({
  days: z.int().min(LEAST_DAYS).max(MOST_DAYS),
  /** Whether readers are told the account's nickname. */
  showsName: z.boolean(),
  locale,
});
export type CreateShareInput = z.output<typeof createShareInput>;

/** The address is in this answer alone: of its token only a hash is kept. */
export const createShareOutput = z.strictObject({ shareId: z.uuid(), url: z.url(), expiresAt: moment });

export const shareRef = z.strictObject({ ...interviewRef.shape, shareId: z.uuid() });

const share = z.strictObject({
  shareId: z.uuid(),
  state: z.enum(["open", "expired", "revoked"]),
  showsName: z.boolean(),
  createdAt: moment,
  expiresAt: moment,
});
export type ReportShare = z.output<typeof share>;
export const listSharesOutput = z.strictObject({ shares: z.array(share) });

export const sharedReportInput = z.strictObject({ token: z.string().regex(LINK_TOKEN), locale });
export const sharedReportOutput = z.strictObject({
  report: reportOutput,
  /** Null where it is not to be told. */
  name: z.string().nullable(),
  expiresAt: moment,
});
export type SharedReport = z.output<typeof sharedReportOutput>;
