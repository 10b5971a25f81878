export interface SchemaColumn {
  readonly name: string;
  /** Prisma's name of the type, without `?` and `[]`. */
  readonly type: string;
  readonly isList: boolean;
  /** Of an enum its values, in order. */
  readonly values: readonly string[] | undefined;
  /** The model that it points to by a foreign key. */
  readonly references: string | undefined;
}

/** The columns of each model of a Prisma schema: its fields but for relations, which are columns of the other side. */
export function readSchemaColumns(schema: string): ReadonlyMap<string, readonly SchemaColumn[]> {
  const blocks = [...schema.matchAll(/^(model|enum) (\w+) \{\n([\s\S]*?)^\}/gm)];
  const linesOf = (body: string) =>
    body
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => /^[A-Za-z]/.test(line));
  const models = new Set(blocks.filter(([, kind]) => kind === "model").map(([, , name]) => name!));
  const enums = new Map(
    blocks.filter(([, kind]) => kind === "enum").map(([, , name, body]) => [name!, linesOf(body!)]),
  );
  return new Map(
    blocks
      .filter(([, kind]) => kind === "model")
      .map(([, , model, body]) => {
        const lines = linesOf(body!);
        const references = new Map(
          lines.flatMap((line) => {
            const [, target, field] = /^\w+\s+(\w+)\??\s+@relation\(.*fields: \[(\w+)\]/.exec(line) ?? [];
            return target && field ? [[field, target] as const] : [];
          }),
        );
        const columns = lines.flatMap((line): SchemaColumn[] => {
          const [, name, type, isList] = /^(\w+)\s+(\w+)(\[\])?/.exec(line)!; // every line of a model is a field
          if (models.has(type!)) return [];
          const isUuid = /@db\.Uuid/.test(line);
          return [
            {
              ...{ name: name!, type: isUuid ? "Uuid" : type!, isList: isList !== undefined },
              ...{ values: enums.get(type!), references: references.get(name!) },
            },
          ];
        });
        return [model!, columns];
      }),
  );
}
