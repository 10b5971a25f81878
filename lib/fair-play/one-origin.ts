import type { EvidenceOf } from "@/lib/fair-play/evidence";

/** An account that signed in from one network, and when it answered. */
export interface OriginAccount {
  readonly learnerId: string;
  readonly answeredAt: readonly Date[];
}

const SLOT_MS = 5 * 60_000;
/** Two in one household are usual, and three no rarity. */
export const LEAST_ACCOUNTS = 4;
export const LEAST_ANSWERS = 10;
/** One begins within so many slots of another's end. */
const HANDOVER_SLOTS = 3;
const LEAST_HANDOVERS = 6;
/** And of all sittings at least this share begins so; in a household it happens by chance. */
const HANDOVER_SHARE = 0.4;
/** People who share a network work at the same time now and then; one person with several accounts never does. */
const MOST_TOGETHER = 0.02;

/**
 * Whether several accounts of one network look like one person who uses them one after the other: many hand-overs, and hardly ever two
 * at work together. A class, an office or a dormitory works at the same time, and is not found.
 */
export function findOneOrigin(accounts: readonly OriginAccount[]): EvidenceOf<"one-origin"> | undefined {
  const active = accounts.filter(({ answeredAt }) => answeredAt.length >= LEAST_ANSWERS);
  if (active.length < LEAST_ACCOUNTS) return undefined;
  const slots = new Map<number, Set<string>>();
  for (const { learnerId, answeredAt } of active)
    for (const at of answeredAt) {
      const slot = Math.floor(at.getTime() / SLOT_MS);
      slots.set(slot, (slots.get(slot) ?? new Set()).add(learnerId));
    }
  const used = [...slots].toSorted(([a], [b]) => a - b);
  const together = used.filter(([, who]) => who.size > 1).length;
  const handovers = used.filter(([slot, who], index) => {
    const [before, others] = used[index - 1] ?? [];
    return before !== undefined && slot - before <= HANDOVER_SLOTS && ![...who].some((id) => others?.has(id));
  }).length;
  const sittings = active.reduce((sum, { answeredAt }) => sum + countSittings(answeredAt), 0);
  if (handovers < Math.max(LEAST_HANDOVERS, HANDOVER_SHARE * sittings)) return undefined;
  if (together > MOST_TOGETHER * used.length) return undefined;
  const [first, last] = [used[0]![0], used.at(-1)![0]]; // accounts with answers have slots
  return {
    ...{ version: 1, signal: "one-origin", accounts: active.length, handovers, together },
    ...{ from: new Date(first * SLOT_MS).toISOString(), to: new Date((last + 1) * SLOT_MS).toISOString() },
  };
}

function countSittings(answeredAt: readonly Date[]): number {
  const slots = [...new Set(answeredAt.map((at) => Math.floor(at.getTime() / SLOT_MS)))].toSorted((a, b) => a - b);
  return slots.filter((slot, index) => index === 0 || slot - slots[index - 1]! > HANDOVER_SLOTS).length; // the one before is there
}
