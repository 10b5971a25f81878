import type { ItemFate, Reason } from "@/lib/exchange/contract";
import { type ReasonCode, REASONS } from "@/lib/exchange/reasons";

/** A file may hold a hundred pictures that are refused; nobody reads a hundred lines about one item. */
const MOST_REASONS = 24;
const MOST_DETAIL = 120;

/** Collects why one item does not come through unchanged, while its texts are converted. Equal reasons are said once. */
export class Notes {
  private readonly found = new Map<string, Reason>();

  /** `detail` for a reason whose sentence takes one; of others it is not kept. */
  note(code: ReasonCode, detail: string | number = ""): void {
    const text = REASONS[code].detail ? String(detail).slice(0, MOST_DETAIL) : undefined;
    if (this.found.size < MOST_REASONS)
      this.found.set(`${code} ${text ?? ""}`, text === undefined ? { code } : { code, detail: text });
  }

  /** A reason that was noted elsewhere, of the same item in another language. */
  noteKnown({ code, detail }: Reason): void {
    if (this.found.size < MOST_REASONS)
      this.found.set(`${code} ${detail ?? ""}`, detail === undefined ? { code } : { code, detail });
  }

  get reasons(): readonly Reason[] {
    return [...this.found.values()];
  }

  /** The fate of an item of which nothing came through. */
  leftOut(item: string, title: string): ItemFate {
    return { item, title, fate: "left-out", reasons: this.reasons };
  }
}
