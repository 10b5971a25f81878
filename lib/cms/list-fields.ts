import type { DocumentPath } from "@/lib/cms/compare-documents";
import type { CmsDocument } from "@/lib/cms/schema";
import type { Localized } from "@/lib/core/locale";

/** One field of a document as people read it: a text in both languages, or a single value. */
export interface ShownField {
  readonly path: DocumentPath;
  readonly value: Localized | string | number | boolean | null;
}

/** What an editor shows first; whatever a kind has besides stands between the question and its hints. */
const FIRST: readonly string[] = [
  ...["title", "questions", "difficulty", "use", "round", "sources", "reviewed", "lab", "edition"],
];
const LAST: readonly string[] = ["hints", "explanation"];

/** Every field of a document in the order of the editor. Empty lists and texts that say nothing are left out. */
export function listFields(document: CmsDocument): readonly ShownField[] {
  const body = isRecord(document.body) ? document.body : {};
  const { stem, ...rest } = body;
  const own = Object.keys(rest).filter((key) => !LAST.includes(key));
  return [
    ...FIRST.flatMap((key) => fieldsOf(document[key as keyof CmsDocument], [key])),
    ...fieldsOf(stem, ["body", "stem"]),
    ...[...own, ...LAST].flatMap((key) => fieldsOf(rest[key], ["body", key])),
  ];
}

function fieldsOf(value: unknown, path: DocumentPath): ShownField[] {
  if (value === undefined || value === null || value === "") return [];
  if (Array.isArray(value)) {
    if (value.every((each) => typeof each === "string" || typeof each === "number"))
      return value.length > 0 ? [{ path, value: value.join(", ") }] : [];
    return value.flatMap((each, index) => fieldsOf(each, [...path, index]));
  }
  if (isLocalized(value)) return value.zh === "" && value.en === "" ? [] : [{ path, value }];
  if (isRecord(value)) return Object.entries(value).flatMap(([key, inner]) => fieldsOf(inner, [...path, key]));
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? [{ path, value }] : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isLocalized(value: unknown): value is Localized {
  return (
    isRecord(value) &&
    Object.keys(value).toSorted().join() === "en,zh" &&
    typeof value["zh"] === "string" &&
    typeof value["en"] === "string"
  );
}
