/** A value of the encoding as JSON holds it: tags are objects with one key that begins with `$`. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const TAGS: Readonly<Record<string, (inner: Json) => unknown>> = {
  $int: (inner) => BigInt(inner as string),
  $float: (inner) => (inner === "-0" ? -0 : Number(inner)),
  $undefined: () => undefined,
  $bytes: (inner) => Uint8Array.from(atob(inner as string), (char) => char.charCodeAt(0)),
  $tuple: (inner) => (inner as Json[]).map(build),
  $set: (inner) => new Set((inner as Json[]).map(build)),
  $map: (inner) => new Map((inner as [Json, Json][]).map(([key, value]) => [build(key), build(value)])),
};

/** The tag of an encoded value and what it holds; undefined for plain JSON. */
export function tagOf(value: Json): readonly [tag: string, inner: Json] | undefined {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return undefined;
  const entries = Object.entries(value as Record<string, Json>);
  const [only] = entries;
  return entries.length === 1 && only?.[0].startsWith("$") ? only : undefined;
}

function build(value: Json): unknown {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return (value as Json[]).map(build);
  const tagged = tagOf(value);
  if (tagged) {
    const make = Object.hasOwn(TAGS, tagged[0]) ? TAGS[tagged[0]] : undefined;
    if (!make) throw new SyntaxError(`no tag ${tagged[0]}`);
    return make(tagged[1]);
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, build(each)]));
}

/**
 * The value that a canonical encoding stands for, in JavaScript: a tuple becomes a list. New objects at each call.
 * @throws {SyntaxError} for what is no encoding
 */
export function decodeValue(text: string): unknown {
  return build(JSON.parse(text) as Json); // JSON.parse gives nothing else
}
