import "server-only";
import { type ListedNotebook, listNotebooks } from "@/lib/content/server/list-notebooks";

/** An author's notebook by its name, as it stands in content/ now. */
export function findAuthored(name: string): ListedNotebook | undefined {
  return listNotebooks().find((notebook) => notebook.name === name);
}
