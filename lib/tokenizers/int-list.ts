import { enlarged } from "@/lib/tokenizers/pair-table";

/** Whole numbers in one growing array. `values` is replaced as it grows: read it anew after a push. */
export class IntList {
  values: Int32Array;
  length = 0;

  constructor(capacity: number) {
    this.values = new Int32Array(Math.max(16, capacity));
  }

  /** Returns the index of what was added. */
  push(value: number): number {
    if (this.length === this.values.length) this.values = enlarged(this.values, this.length * 2);
    this.values[this.length] = value;
    return this.length++;
  }
}
