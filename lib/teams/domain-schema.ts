import * as z from "zod";
import { DOMAINS_MAX } from "@/lib/teams/email-domain";
import { joinOutput, teamRef } from "@/lib/teams/schema";

export const domainsInput = z.strictObject({ domains: z.array(z.string().max(300)).max(DOMAINS_MAX) });
export const domainsOutput = z.strictObject({
  domains: z.array(z.string()),
  /** The asking owner's own, if his address is confirmed and no public provider's: what he can name. */
  own: z.string().nullable(),
});
export type TeamDomains = z.output<typeof domainsOutput>;

export const offersOutput = z.strictObject({
  /** By which the teams are offered; null: the viewer has no confirmed address of his own domain. */
  domain: z.string().nullable(),
  teams: z.array(teamRef.extend({ name: z.string(), members: z.int().min(0) })),
});
export type TeamOffers = z.output<typeof offersOutput>;

export const acceptInput = z.strictObject({ shares: z.boolean() });
export const acceptOutput = joinOutput;
