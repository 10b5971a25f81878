import "server-only";
import * as z from "zod";
import { createRng, type Rng } from "@/lib/core/rng";
import { hmac, sign, verify } from "@/lib/core/secret";

/**
 * What a view is: which learner was shown which revision of which item, after how many attempts. Seed, order and choice ids
 * follow from it by HMAC, so a reload shows the same view and nothing of the seed is ever sent.
 */
const ticketSchema = z.strictObject({
  learnerId: z.uuid(),
  itemId: z.string(),
  revisionId: z.uuid(),
  /** Number of attempts before this view; of a view that a quiz fixed, as many below −1 as there were showings before it. */
  number: z.int(),
});
export type Ticket = z.output<typeof ticketSchema>;

export function issueTicket(ticket: Ticket): string {
  return sign("view", [ticket.learnerId, ticket.itemId, ticket.revisionId, ticket.number]);
}

/** The ticket behind a view id; undefined when it was not made here. */
export function readTicket(viewId: string): Ticket | undefined {
  const fields = z.tuple([z.unknown(), z.unknown(), z.unknown(), z.unknown()]).safeParse(verify("view", viewId));
  if (!fields.success) return undefined;
  const [learnerId, itemId, revisionId, number] = fields.data;
  return ticketSchema.safeParse({ learnerId, itemId, revisionId, number }).data;
}

/** Names the view in the database, where one view is answered once. */
export function viewKeyOf(ticket: Ticket): string {
  return hmac("view-key", canonical(ticket)).toString("base64url");
}

/** The view's randomness: seed = HMAC(secret; learner, item, revision, number of attempts). */
export function rngOf(ticket: Ticket): Rng {
  const seed = hmac("view-seed", canonical(ticket));
  return createRng([seed.readUInt32LE(0), seed.readUInt32LE(4), seed.readUInt32LE(8), seed.readUInt32LE(12)]);
}

/** What a view knows of the views before it; see ViewFacts. */
export function historyOf({ learnerId, itemId, revisionId, number }: Ticket): { number: number; order: Rng } {
  const seed = hmac("view-order", JSON.stringify([learnerId, itemId, revisionId]));
  const words = [seed.readUInt32LE(0), seed.readUInt32LE(4), seed.readUInt32LE(8), seed.readUInt32LE(12)] as const;
  return { number: number < 0 ? -1 - number : number, order: createRng(words) };
}

function canonical({ learnerId, itemId, revisionId, number }: Ticket): string {
  return JSON.stringify([learnerId, itemId, revisionId, number]);
}
