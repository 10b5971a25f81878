import fc from "fast-check";

/** Values that both languages know, nested: whole and broken numbers, large ones, texts of any script, sets, maps, bytes. */
const leaf = fc.oneof(
  fc.constantFrom(
    null,
    true,
    false,
    NaN,
    Infinity,
    -Infinity,
    -0,
    0,
    2 ** 53,
    -(2 ** 53) + 1,
    1e21,
    1e-7,
    5e-324,
    Number.MAX_VALUE,
  ),
  fc.integer(),
  fc.double(),
  fc.float(),
  fc.double({ min: 1e15, max: 1e25, noNaN: true }),
  fc.bigInt({ min: 2n ** 53n, max: 2n ** 200n }),
  fc.bigInt({ min: -(2n ** 200n), max: -(2n ** 53n) }),
  fc.string({ unit: "binary" }),
  fc.string(),
  fc.uint8Array({ maxLength: 20 }),
);
/** What may stand in a set or as a key in Python too, and is not equal to another of them there. */
const key = fc.oneof(fc.string({ unit: "binary" }), fc.integer({ min: 2 }));

export const arbitraryValue: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    leaf,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.uniqueArray(key, { maxLength: 4 }).map((values) => new Set(values)),
    fc.dictionary(fc.string({ unit: "binary" }), tie("value"), { maxKeys: 4, noNullPrototype: true }),
    fc.array(fc.tuple(key, tie("value")), { maxLength: 4 }).map((entries) => new Map(entries)),
  ),
})).value;
