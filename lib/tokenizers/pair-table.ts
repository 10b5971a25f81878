const EMPTY = -1;

/** Numbers 0, 1, 2 … given to pairs of ids in the order in which they are first met. Open addressing: no object per pair. */
export class PairTable {
  #slots: Int32Array;
  #mask: number;
  left: Int32Array;
  right: Int32Array;
  size = 0;

  /** @param expected how many pairs there will be, roughly */
  constructor(expected = 1024) {
    const capacity = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2)));
    this.#slots = new Int32Array(capacity).fill(EMPTY);
    this.#mask = capacity - 1;
    this.left = new Int32Array(capacity >> 1);
    this.right = new Int32Array(capacity >> 1);
  }

  /** The number of a pair, or -1. */
  find(left: number, right: number): number {
    const slots = this.#slots;
    for (let slot = hash(left, right) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const pair = slots[slot] as number;
      if (pair === EMPTY || (this.left[pair] === left && this.right[pair] === right)) return pair;
    }
  }

  /** The number of a pair, which is the next one where it is new. */
  add(left: number, right: number): number {
    const slots = this.#slots;
    let slot = hash(left, right) & this.#mask;
    for (; ; slot = (slot + 1) & this.#mask) {
      const pair = slots[slot] as number;
      if (pair === EMPTY) break;
      if (this.left[pair] === left && this.right[pair] === right) return pair;
    }
    if (this.size >= this.left.length) {
      this.#grow();
      return this.add(left, right);
    }
    const pair = this.size++;
    slots[slot] = pair;
    this.left[pair] = left;
    this.right[pair] = right;
    return pair;
  }

  #grow(): void {
    const capacity = this.#slots.length * 2;
    const slots = new Int32Array(capacity).fill(EMPTY);
    this.#mask = capacity - 1;
    this.left = enlarged(this.left, capacity >> 1);
    this.right = enlarged(this.right, capacity >> 1);
    for (let pair = 0; pair < this.size; pair++) {
      let slot = hash(this.left[pair] as number, this.right[pair] as number) & this.#mask;
      while (slots[slot] !== EMPTY) slot = (slot + 1) & this.#mask;
      slots[slot] = pair;
    }
    this.#slots = slots;
  }
}

function hash(left: number, right: number): number {
  const mixed = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** The same numbers with room for `length` of them. */
export function enlarged<A extends Int32Array | Float64Array>(array: A, length: number): A {
  const larger = new (array.constructor as new (length: number) => A)(length);
  larger.set(array);
  return larger;
}
