import * as z from "zod";
import { createInterviewInput, type CreateInterviewInput } from "@/lib/interviews/schema";

const KEY = "warmup:interview-setup";
const stored = createInterviewInput;

/** As it is stored, to be compared; null where nothing is, or nothing can be. */
export function readStoredSetup(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** The settings of the last interview; undefined where there are none that can be read. The seed and the set are chosen each time. */
export function parseStoredSetup(text: string | null): CreateInterviewInput | undefined {
  try {
    return z.nullable(stored).parse(JSON.parse(text ?? "null")) ?? undefined;
  } catch {
    return undefined;
  }
}

export function storeSetup({ setup, locale }: CreateInterviewInput): void {
  const { seed: _, setId: __, ...kept } = setup;
  try {
    localStorage.setItem(KEY, JSON.stringify({ setup: kept, locale }));
  } catch {
    // It is chosen anew next time.
  }
}
