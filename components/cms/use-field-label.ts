import { useTranslations } from "next-intl";
import type { DocumentPath } from "@/lib/cms/compare-documents";
import { isLocale } from "@/lib/core/locale";

/** Says the place of a field in words: `Choices 2 · Feedback · English`. A name that has no words stands as it is. */
export function useFieldLabel(): (path: DocumentPath) => string {
  const t = useTranslations("cms.fields");
  const languages = useTranslations("authoring.languages");
  return (path) => {
    const steps = path[0] === "body" ? path.slice(1) : path;
    const parts: string[] = [];
    for (const step of steps) {
      if (typeof step === "number") parts.push(`${parts.pop() ?? ""} ${step + 1}`.trim());
      else if (isLocale(step)) parts.push(languages(step));
      else parts.push(t.has(step as "stem") ? t(step as "stem") : step);
    }
    return parts.join(" · ") || t("whole");
  };
}

/** Says a value that is no text of the author's: `true` → `yes`, `shuffled` → `shuffled for each view`. What has no words stands as it is. */
export function useFieldValue(): (value: string | number | boolean) => string {
  const t = useTranslations("cms.values");
  return (value) => (t.has(String(value) as "true") ? t(String(value) as "true") : String(value));
}
