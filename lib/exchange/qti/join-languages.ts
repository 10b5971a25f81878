import type { CarriedEnvelope, CarriedImage } from "@/lib/exchange/contract";
import type { ReadItem } from "@/lib/exchange/qti/read-item";
import type { Localized } from "@/lib/core/locale";

/** Joins what is one item in both languages. Items of one language, and pairs whose parts differ, stay as they are. */
export function joinLanguages(items: readonly ReadItem[]): readonly ReadItem[] {
  const joined = new Map<ReadItem, ReadItem>();
  const gone = new Set<ReadItem>();
  const first = new Map<string, ReadItem>();
  for (const item of items) {
    const known = first.get(item.id);
    if (!known) first.set(item.id, item);
    else if (known.locale !== item.locale && !joined.has(known)) {
      const both = join(known, item);
      if (both) gone.add(item);
      else for (const each of [known, item]) each.notes.note("languages-apart");
      if (both) joined.set(known, both);
    }
  }
  return items.filter((item) => !gone.has(item)).map((item) => joined.get(item) ?? item);
}

function join(one: ReadItem, other: ReadItem): ReadItem | undefined {
  if (!one.draft || !other.draft || one.draft.kind !== other.draft.kind) return undefined;
  const body = merge(one.draft.body, other.draft.body);
  if (body === DIFFERENT || !agree(one.images, other.images)) return undefined;
  for (const reason of other.notes.reasons) one.notes.noteKnown(reason);
  return {
    ...one,
    draft: { kind: one.draft.kind, body } as ReadItem["draft"], // merged of two bodies of that kind
    title: { zh: one.title.zh || other.title.zh, en: one.title.en || other.title.en },
    envelope: { ...other.envelope, ...one.envelope } satisfies CarriedEnvelope,
    images: [...one.images, ...other.images.filter(({ name }) => one.images.every((each) => each.name !== name))],
  };
}

/** Whether no name stands for one picture in one language and for another one in the other. */
const agree = (images: readonly CarriedImage[], others: readonly CarriedImage[]): boolean =>
  others.every(({ name, bytes }) => {
    const same = images.find((each) => each.name === name);
    return !same || Buffer.compare(same.bytes, bytes) === 0;
  });

const DIFFERENT = Symbol("different");

const isText = (value: object): value is Localized =>
  Object.keys(value).length === 2 && "zh" in value && "en" in value && typeof value.zh === "string";

/** Two bodies that differ in their texts alone, each of which has its own language. */
function merge(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other)) {
    if (one.length !== other.length) return DIFFERENT;
    const merged = one.map((entry, index) => merge(entry, other[index]));
    return merged.includes(DIFFERENT) ? DIFFERENT : merged;
  }
  if (
    one &&
    other &&
    typeof one === "object" &&
    typeof other === "object" &&
    !Array.isArray(one) &&
    !Array.isArray(other)
  ) {
    if (isText(one) && isText(other)) return { zh: one.zh || other.zh, en: one.en || other.en };
    const keys = Object.keys(one);
    if (keys.join() !== Object.keys(other).join()) return DIFFERENT;
    const pairs = keys.map(
      (key) => [key, merge(one[key as keyof typeof one], other[key as keyof typeof other])] as const,
    );
    return pairs.some(([, value]) => value === DIFFERENT) ? DIFFERENT : Object.fromEntries(pairs);
  }
  return Object.is(one, other) ? one : DIFFERENT;
}
