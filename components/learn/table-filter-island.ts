import type { IslandPlace } from "@/components/shell/mount-islands";

/** Shows the rows of a table whose cells say what is picked above it, in every column at once. */
export function mount({ built }: IslandPlace): void {
  const picks = [...built.querySelectorAll("select")];
  const rows = [...built.querySelectorAll<HTMLTableRowElement>("tbody tr")];
  const status = built.querySelector("output");

  const update = () => {
    for (const row of rows)
      row.hidden = picks.some(
        ({ value, dataset }) => value !== "" && !says(row.cells[Number(dataset["column"])], value),
      );
    const shown = rows.filter(({ hidden }) => !hidden).length;
    const text = status?.dataset["text"] ?? "";
    status?.replaceChildren(text.replace("{shown}", String(shown)).replace("{all}", String(rows.length)));
  };
  built.addEventListener("change", update);
  built.parentElement?.removeAttribute("tabindex");
  // A page that is opened again has kept what was picked.
  if (picks.some(({ value }) => value !== "")) update();
}

/** A cell with several texts has an element for each. */
function says(cell: HTMLTableCellElement | undefined, value: string): boolean {
  if (!cell) return false;
  const parts = cell.children.length ? [...cell.children] : [cell];
  return parts.some(({ textContent }) => textContent === value);
}
