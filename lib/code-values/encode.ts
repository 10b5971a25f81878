// Runs in the realm of learners' code, which may have replaced anything by then: everything that is used is taken here, before.

const { stringify } = JSON;
const { isArray } = Array;
const { is, keys: keysOf, getPrototypeOf, create } = Object;
const { apply } = Reflect;
const plainPrototype = Object.prototype;
const { toString: digitsOf } = BigInt.prototype;
const { charCodeAt, padStart } = String.prototype;
const { toString: inBase } = Number.prototype;
const { sort } = Array.prototype;
const { forEach: forEachOfSet, has: hasInSet } = Set.prototype;
const { forEach: forEachOfMap } = Map.prototype;
const { subarray } = Uint8Array.prototype;
const encodeBase64 = globalThis.btoa;
const { fromCharCode } = String;
const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

const MAX_DEPTH = 100;
const MAX_LENGTH = 1_000_000;

/** Why a value has no canonical encoding. */
export class CannotEncode extends Error {
  override readonly name = "CannotEncode";
}

/** ASCII alone, so that the order of texts is the same in every language. */
function quote(text: string): string {
  const json = stringify(text);
  let result = "";
  for (let index = 0; index < json.length; index++) {
    const code = apply(charCodeAt, json, [index]);
    result += code < 0x7f ? json[index] : `\\u${apply(padStart, apply(inBase, code, [16]), [4, "0"])}`;
  }
  return result;
}

function encodeNumber(value: number): string {
  if (value !== value) return '{"$float":"NaN"}';
  if (value === Infinity) return '{"$float":"Infinity"}';
  if (value === -Infinity) return '{"$float":"-Infinity"}';
  return is(value, -0) ? '{"$float":"-0"}' : `${value}`;
}

function encodeBigInt(value: bigint): string {
  const text = apply(digitsOf, value, [10]);
  return value >= -SAFE && value <= SAFE ? text : `{"$int":"${text}"}`;
}

/** Texts in order, joined. An array-like without a prototype: nobody's setters stand in its way. */
interface Texts {
  length: number;
  [index: number]: string;
}
const noTexts = (): Texts => {
  const texts = create(null) as Texts; // its length follows
  texts.length = 0;
  return texts;
};
const add = (texts: Texts, text: string): void => {
  texts[texts.length] = text;
  texts.length++;
};
function joinSorted(texts: Texts): string {
  apply(sort, texts, []);
  let joined = "";
  for (let index = 0; index < texts.length; index++) joined += (index > 0 ? "," : "") + texts[index];
  return joined;
}

function encodeBytes(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 4096)
    text += apply(fromCharCode, undefined, apply(subarray, bytes, [at, at + 4096]) as unknown as number[]); // apply takes any array-like
  return `{"$bytes":"${encodeBase64(text)}"}`;
}

function isOf(method: (value: never) => unknown, value: object, argument: unknown): boolean {
  try {
    apply(method, value, [argument]);
    return true;
  } catch {
    return false;
  }
}
const isSet = (value: object): value is Set<unknown> => isOf(hasInSet, value, 0);
const { has: hasInMap } = Map.prototype;
const isMap = (value: object): value is Map<unknown, unknown> => isOf(hasInMap, value, 0);
const tagOf = Object.getOwnPropertyDescriptor(getPrototypeOf(Uint8Array.prototype) as object, Symbol.toStringTag)!.get!; // every engine has it
const typedName = (value: object): string | undefined => apply(tagOf, value, []) as string | undefined;

type Above = { readonly value: object; readonly above: Above } | null;

function encodeObject(value: object, depth: number, above: Above): string {
  if (depth >= MAX_DEPTH) throw new CannotEncode("the value is nested too deeply");
  for (let at = above; at; at = at.above) if (at.value === value) throw new CannotEncode("the value contains itself");
  const inner = (each: unknown) => encodeAny(each, depth + 1, { value, above });
  const typed = typedName(value);
  if (typed === "Uint8Array" || typed === "Uint8ClampedArray") return encodeBytes(value as Uint8Array);
  if (isArray(value) || typed !== undefined) {
    const list = value as ArrayLike<unknown>;
    let text = "";
    for (let index = 0; index < list.length; index++) text += (index > 0 ? "," : "") + inner(list[index]);
    return `[${text}]`;
  }
  if (isSet(value)) {
    const texts = noTexts();
    apply(forEachOfSet, value, [(each: unknown) => add(texts, inner(each))]);
    return `{"$set":[${joinSorted(texts)}]}`;
  }
  const pairs = noTexts();
  const entries = noTexts();
  let isPlain = true;
  const take = (key: unknown, each: unknown): void => {
    const name = inner(key);
    const text = inner(each);
    if (typeof key !== "string" || key[0] === "$") isPlain = false;
    add(pairs, `${name}:${text}`);
    add(entries, `[${name},${text}]`);
  };
  if (isMap(value)) apply(forEachOfMap, value, [(each: unknown, key: unknown) => take(key, each)]);
  else {
    const prototype: unknown = getPrototypeOf(value);
    if (prototype !== plainPrototype && prototype !== null)
      throw new CannotEncode("an object of a class cannot be compared; return a plain one");
    const keys = keysOf(value);
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index]!; // within its length
      take(key, (value as Record<string, unknown>)[key]);
    }
  }
  return isPlain ? `{${joinSorted(pairs)}}` : `{"$map":[${joinSorted(entries)}]}`;
}

function encodeAny(value: unknown, depth: number, above: Above): string {
  switch (typeof value) {
    case "undefined":
      return '{"$undefined":true}';
    case "boolean":
      return value ? "true" : "false";
    case "number":
      return encodeNumber(value);
    case "bigint":
      return encodeBigInt(value);
    case "string":
      return quote(value);
    case "object":
      return value === null ? "null" : encodeObject(value, depth, above);
    default:
      throw new CannotEncode(`a ${typeof value} cannot be compared`);
  }
}

/**
 * The canonical encoding of a value: equal values, equal texts. Whole numbers within ±(2⁵³ − 1) are integers, a BigInt among them;
 * a Map of plain texts is the same as an object.
 * @throws {CannotEncode} for functions, objects of a class, cycles, and what is too deep or too large
 */
export function encodeValue(value: unknown): string {
  const text = encodeAny(value, 0, null);
  if (text.length > MAX_LENGTH) throw new CannotEncode("the value is too large");
  return text;
}
