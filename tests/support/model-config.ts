import { getTable } from "@/lib/content/server/get-table";

/** A published config of the table of models, by its id. */
export function modelConfig(id: string) {
  const row = getTable("model-configs").find((one) => one.id === id);
  if (!row) throw new Error(`There is no config of ${id}.`);
  const config = row["config"] as Readonly<Record<string, unknown>>;
  return {
    total: row["total"],
    /** The kind of attention, as the table words it. */
    attention: String(row["attention"] ?? ""),
    /** The field of the first of these names that the config has; NaN where it has none. */
    read: (...names: readonly string[]) =>
      Number(names.map((name) => config[name]).find((value) => value !== undefined)),
  };
}
