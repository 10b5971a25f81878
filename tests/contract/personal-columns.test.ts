import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PERSONAL_COLUMNS } from "@/lib/account/personal-columns";
import { readSchemaColumns } from "@/tests/support/schema-columns";

const schema = readFileSync("prisma/schema.prisma", "utf8");

/** What the list does not say of the schema's columns, or says of columns that there are not. */
function faultsOf(schemaText: string, list: typeof PERSONAL_COLUMNS): string[] {
  const models = readSchemaColumns(schemaText);
  const known = new Map(Object.entries(list).map(([model, { columns }]) => [model, new Set(Object.keys(columns))]));
  return [
    ...[...models].flatMap(([model, columns]) =>
      columns
        .filter(({ name }) => !known.get(model)?.has(name))
        .map(
          ({ name }) => `${model}.${name}: is it exported, and is it erased? Say so in lib/account/personal-columns.ts`,
        ),
    ),
    ...[...known].flatMap(([model, columns]) => {
      const there = new Set(models.get(model)?.map(({ name }) => name));
      return [...columns].filter((name) => !there.has(name)).map((name) => `${model}.${name} is gone`);
    }),
  ];
}

describe("the list of personal columns", () => {
  it("knows every column of the schema, and no other", () => expect(faultsOf(schema, PERSONAL_COLUMNS)).toEqual([]));

  it("gives a reason for whatever is not exported or not erased", () => {
    for (const [model, { columns }] of Object.entries(PERSONAL_COLUMNS)) {
      for (const [name, fate] of Object.entries(columns)) {
        for (const word of [fate.exported, fate.erased]) {
          expect(word === true || word.length > 10, `${model}.${name}`).toBe(true);
        }
      }
    }
  });

  it("finds rows by columns that there are", () => {
    for (const [model, { owner, columns }] of Object.entries(PERSONAL_COLUMNS)) {
      for (const name of owner?.columns ?? []) expect(Object.keys(columns), model).toContain(name);
    }
  });

  it("would miss a new column, a new model and a column that is gone", () => {
    const planted = schema.replace(/^model User \{$/m, "model User {\n  phone String?\n  tags String[]");
    expect(faultsOf(planted, PERSONAL_COLUMNS).join()).toMatch(/^User\.phone.*User\.tags/);
    expect(faultsOf(`${schema}\nmodel Diary {\n  id String @id\n  text String\n}`, PERSONAL_COLUMNS)).toHaveLength(2);
    const { nickname: _, ...columns } = PERSONAL_COLUMNS["User"]!.columns;
    expect(faultsOf(schema, { ...PERSONAL_COLUMNS, User: { owner: null, columns } }).join()).toMatch(/^User\.nickname/);
    expect(faultsOf(schema.replace(/^ {2}nickname .*$/m, ""), PERSONAL_COLUMNS)).toEqual(["User.nickname is gone"]);
  });
});
