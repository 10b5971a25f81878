import * as z from "zod";

/** nbformat writes a text as one string or as a list of lines; both mean the same. */
const text = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => (typeof given === "string" ? given : given.join("")));
const keys = z.record(z.string(), z.unknown());
const count = z.int().min(0).nullable();
/** Older writers leave an empty one out. */
const metadata = keys.default({});

const isJsonType = (type: string): boolean => type === "application/json" || /^[^;]*\+json$/.test(type);

/** A value by MIME type: texts are joined, kinds of JSON stay as they are. */
const bundle = keys.transform((data) =>
  Object.fromEntries(
    Object.entries(data).map(([type, value]) => {
      const joined = isJsonType(type) ? undefined : text.safeParse(value).data;
      return [type, joined ?? value];
    }),
  ),
);

export const fileOutput = z.discriminatedUnion("output_type", [
  z.looseObject({ output_type: z.literal("stream"), name: z.string(), text }),
  z.looseObject({ output_type: z.literal("display_data"), data: bundle, metadata }),
  z.looseObject({
    output_type: z.literal("execute_result"),
    data: bundle,
    metadata,
    execution_count: count.default(null),
  }),
  z.looseObject({
    ...{ output_type: z.literal("error"), ename: z.string(), evalue: z.string() },
    traceback: z.array(z.string()),
  }),
]);

/** Cells of 4.0 to 4.4 have no id. */
const cell = { id: z.unknown().optional(), metadata, source: text };
export const fileCell = z.discriminatedUnion("cell_type", [
  z.looseObject({
    ...{ ...cell, cell_type: z.literal("code"), outputs: z.array(fileOutput).default([]) },
    execution_count: count.default(null),
  }),
  z.looseObject({ ...cell, cell_type: z.enum(["markdown", "raw"]) }),
]);
export type FileCell = z.output<typeof fileCell>;
