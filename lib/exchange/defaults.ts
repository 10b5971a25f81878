import { isDeepStrictEqual } from "node:util";
import type * as z from "zod";

type Types = z.core.$ZodTypes;
type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** The object, list or record that a schema is at heart; of a union the first member that takes the value. */
function heartOf(schema: z.core.$ZodType, value: unknown): Types {
  const type = schema as Types; // every schema that we write is one of zod's own types
  const { def } = type._zod;
  switch (def.type) {
    case "union": {
      const fitting = def.options.find((option) => (option as z.ZodType).safeParse(value).success);
      return fitting ? heartOf(fitting, value) : type;
    }
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "nonoptional":
    case "readonly":
    case "catch":
      return heartOf(def.innerType, value);
    case "pipe":
      return heartOf(def.in, value);
    case "lazy":
      return heartOf(def.getter(), value);
    default:
      return type;
  }
}

function mapInside(
  schema: z.core.$ZodType,
  value: unknown,
  mapFields: (shape: Readonly<Record<string, z.core.$ZodType>>, fields: Fields) => Fields,
): unknown {
  const { def } = heartOf(schema, value)._zod;
  if (Array.isArray(value) && def.type === "array")
    return value.map((entry) => mapInside(def.element, entry, mapFields));
  if (!isFields(value)) return value;
  if (def.type === "record")
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, mapInside(def.valueType, inner, mapFields)]),
    );
  if (def.type !== "object") return value;
  const shape = def.shape as Readonly<Record<string, z.core.$ZodType>>; // a shape holds nothing else
  return Object.fromEntries(
    Object.entries(mapFields(shape, value)).map(([key, inner]) => [
      key,
      Object.hasOwn(shape, key) ? mapInside(shape[key]!, inner, mapFields) : inner, // just asked for
    ]),
  );
}

function defaultOf(schema: z.core.$ZodType | undefined): unknown {
  const def = (schema as Types | undefined)?._zod.def;
  return def?.type === "default" ? def.defaultValue : undefined;
}

/** The value without the fields that say what the schema says by itself: parsing it gives the same. */
export function withoutDefaults(schema: z.core.$ZodType, value: unknown): unknown {
  return mapInside(schema, value, (shape, fields) =>
    Object.fromEntries(
      Object.entries(fields).filter(
        ([key, inner]) =>
          inner !== undefined && !(Object.hasOwn(shape, key) && isDeepStrictEqual(defaultOf(shape[key]), inner)),
      ),
    ),
  );
}

/** The value, which may break the schema, with the fields that it leaves to the schema written out. */
export function withDefaults(schema: z.core.$ZodType, value: unknown): unknown {
  return mapInside(schema, value, (shape, fields) => ({
    ...Object.fromEntries(
      Object.entries(shape).flatMap(([key, inner]) => {
        const given = defaultOf(inner);
        return given === undefined ? [] : [[key, given]];
      }),
    ),
    ...fields,
  }));
}
