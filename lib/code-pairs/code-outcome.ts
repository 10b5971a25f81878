import type { CallOutcome } from "@/lib/runtime/contract";

/** Longest result of one call, in characters of its encoding. */
export const MAX_OUTPUT = 16_000;
const MAX_ERROR = 300;

/** What one call gave, as it is submitted; null when it was not reached. */
export type CodeOutcome = { readonly output: string } | { readonly error: string; readonly line: number | null } | null;

export function toOutcome(call: CallOutcome | undefined): CodeOutcome {
  if (!call) return null;
  if (!call.ok)
    return { error: `${call.error.name}: ${call.error.message}`.slice(0, MAX_ERROR), line: call.error.line };
  return call.output.length <= MAX_OUTPUT ? { output: call.output } : { error: "too large", line: null };
}
