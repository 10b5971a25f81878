import { checkCatchAll } from "@/lib/content/check/check-catch-all";
import { checkChoices } from "@/lib/content/check/check-choices";
import { checkTexts } from "@/lib/content/check/check-texts";
import { remedyFor } from "@/lib/content/yaml-source";
import type { DocumentProblem, ItemDocument } from "@/lib/authoring/schema";
import { kinds } from "@/lib/items/kinds.generated";

export type KindName = keyof typeof kinds;

interface ReadDocument {
  readonly name: KindName | undefined;
  /** As the kind reads it; undefined while it breaks the kind's schema. */
  readonly authored: unknown;
  /** Errors first. */
  readonly problems: readonly DocumentProblem[];
}

/** Parses an unsaved body by its kind and looks for all that the content linter would say about it. Never throws. */
export function readDocument({ kind, version, body }: ItemDocument): ReadDocument {
  const name = Object.hasOwn(kinds, kind) ? (kind as KindName) : undefined; // just asked for
  if (!name) {
    const remedy = `Use one of ${Object.keys(kinds).join(", ")}`;
    return { name, authored: undefined, problems: [refusal(`there is no item kind "${kind}"`, remedy)] };
  }
  if (version !== kinds[name].version) {
    const message = `version ${version} of ${kind} is not the present one`;
    return { name, authored: undefined, problems: [refusal(message, `Write version: ${kinds[name].version}`)] };
  }
  const parsed = kinds[name].authored.safeParse(body, { reportInput: true });
  const refused = (parsed.error?.issues ?? []).map((issue): DocumentProblem => ({
    ...{ severity: "error", rule: "schema", message: issue.message, remedy: remedyFor(issue) },
    path: toPath([...issue.path, ...(issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [])]),
  }));
  const texts = checkTexts(body, { pictures: true }).map(
    ({ severity, rule, path, message, remedy }): DocumentProblem => ({
      ...{ severity, rule, message, remedy },
      path: toPath(path),
    }),
  );
  const choices = [...checkChoices(body), ...checkCatchAll(body)].map(({ path, message, remedy }): DocumentProblem => ({
    ...{ severity: "error", rule: "choices", message, remedy },
    path: toPath(path),
  }));
  const problems = [...refused, ...choices, ...texts].toSorted(
    (a, b) => Number(a.severity > b.severity) - Number(a.severity < b.severity),
  );
  return { name, authored: parsed.data, problems };
}

const toPath = (path: readonly PropertyKey[]) => path.map((key) => (typeof key === "symbol" ? String(key) : key));

const refusal = (message: string, remedy: string): DocumentProblem => ({
  ...{ severity: "error", rule: "schema", path: [], message, remedy },
});
