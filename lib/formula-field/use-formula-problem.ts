import { useTranslations } from "next-intl";
import type { FormulaProblem } from "@/lib/formula/formula";
import type { PublicVariable } from "@/lib/formula-field/variables";

/** Says why a text cannot be read as a formula, with the piece that stands in the way and the names there are. */
export function useFormulaProblem(
  variables: readonly PublicVariable[],
): (problem: { readonly code: FormulaProblem; readonly what: string }) => string {
  const t = useTranslations("items.formula");
  const names = variables.map(({ name }) => name).join(", ");
  return ({ code, what }) => t(`problem.${code}`, { what, names });
}
