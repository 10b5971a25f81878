import * as z from "zod";
import { canonicalJson } from "@/lib/core/canonical-json";
import type { Said } from "@/lib/interviews/schema";

// What was written and is not with the server yet outlives a crash and an hour without a network: it lies in the browser until it is
// acknowledged.
// A text that is too long to be said is kept as well, for its writer to shorten.
const said = z.union([
  z.strictObject({ text: z.string(), isSpoken: z.boolean() }),
  z.strictObject({ answer: z.json() }),
]);
const stored = z.strictObject({ line: z.int(), said });

const PREFIX = "warmup:interview:";
const keyOf = (interviewId: string) => PREFIX + interviewId;

/** What was written last and not acknowledged, and to which line; storage that is full or forbidden loses it, nothing else. */
export function readKeptWords(interviewId: string): { readonly line: number; readonly said: Said } | undefined {
  try {
    return stored.safeParse(JSON.parse(localStorage.getItem(keyOf(interviewId)) ?? "null")).data;
  } catch {
    return undefined;
  }
}

export function keepWords(interviewId: string, line: number, words: Said): void {
  try {
    localStorage.setItem(keyOf(interviewId), JSON.stringify({ line, said: words }));
  } catch {
    // Nothing to do: it still stands in the page.
  }
}

/** Forgets what the server has by now; what was written since stays. */
export function forgetSaved(interviewId: string, line: number, saved: unknown): void {
  const kept = readKeptWords(interviewId);
  if (kept?.line === line && canonicalJson(kept.said) === canonicalJson(saved)) forgetWords(interviewId, line);
}

/** Forgets what was written to a line, or whatever there is. */
export function forgetWords(interviewId: string, line?: number): void {
  try {
    if (line === undefined || readKeptWords(interviewId)?.line === line) localStorage.removeItem(keyOf(interviewId));
  } catch {
    // As above.
  }
}
