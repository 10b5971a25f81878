import { foldLabel } from "@/lib/search/fold-label";

/** Shows the entries of the glossary that hold what is typed, in either language. */
export function attachGlossaryFilter(glossary: HTMLElement): void {
  const field = glossary.querySelector("input");
  const status = glossary.querySelector("output");
  const entries = [...glossary.querySelectorAll<HTMLElement>("section")].map((entry) => ({
    entry,
    text: foldLabel(entry.textContent ?? ""),
  }));
  if (!field || !status) return;

  const update = () => {
    const wanted = foldLabel(field.value);
    for (const { entry, text } of entries) entry.hidden = !text.includes(wanted);
    const shown = entries.filter(({ entry }) => !entry.hidden).length;
    const words = status.dataset[shown === 0 ? "none" : "count"] ?? "";
    status.textContent = words.replace("{shown}", String(shown)).replace("{all}", String(entries.length));
  };
  field.addEventListener("input", update);
  // A link to an entry that is left out shows it.
  window.addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    if (!target?.hidden) return;
    field.value = "";
    update();
    target.scrollIntoView();
  });
  // A page that is opened again has kept what was typed.
  if (field.value) update();
}
