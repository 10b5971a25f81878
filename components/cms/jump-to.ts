import { fieldId, type Path } from "@/lib/authoring/fields/field-context";

/** Gives the focus to the field at a path, or to the nearest one around it; what hides it is opened. */
export function jumpTo(idPrefix: string, path: Path): void {
  for (let length = path.length; length > 0; length--) {
    const id = fieldId(idPrefix, path.slice(0, length));
    const place = [id, `${id}-zh`, `${id}-label`, `${id}-problems`]
      .map((each) => document.getElementById(each))
      .find((element) => element !== null);
    if (!place) continue;
    for (let around = place.closest("details"); around; around = around.parentElement?.closest("details") ?? null)
      around.open = true;
    if (!place.matches("input, textarea, select, button, [tabindex]")) place.tabIndex = -1;
    place.focus();
    place.scrollIntoView({ block: "center" });
    return;
  }
}
