import type { ItemFate, Reason } from "@/lib/exchange/contract";
import type { XmlReason } from "@/lib/exchange/reasons-xml";

/** Collects why one item does not come through unchanged. The same reason with the same detail is said once. */
export class Notes {
  private readonly found = new Map<string, Reason>();

  note(code: XmlReason, detail?: string | number): void {
    const text = detail === undefined ? undefined : String(detail).slice(0, MOST_DETAIL);
    this.found.set(`${code} ${text ?? ""}`, text === undefined ? { code } : { code, detail: text });
  }

  get reasons(): readonly Reason[] {
    return [...this.found.values()].slice(0, MOST_REASONS);
  }

  /** What became of the item: `whole` when nothing was noted. */
  fateOf(item: string, title: string, isLeftOut = false): ItemFate {
    const { reasons } = this;
    return { item, title, fate: isLeftOut ? "left-out" : reasons.length > 0 ? "changed" : "whole", reasons };
  }
}

const MOST_DETAIL = 80;
/** A file may hold a hundred pictures that are refused; nobody reads a hundred lines about one item. */
const MOST_REASONS = 24;
