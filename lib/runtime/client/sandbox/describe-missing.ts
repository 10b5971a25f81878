import type { MissingModule } from "@/lib/runtime/contract";

/** What is used of the list that the interpreter's distribution comes with (pyodide-lock.json). */
export interface Distribution {
  /** Which interpreter it belongs to. */
  readonly info: unknown;
  readonly packages: Readonly<
    Record<string, { readonly name: string; readonly file_name: string; readonly imports: readonly string[] }>
  >;
}

/**
 * Says why a module is not there.
 * @param module up to the first dot
 * @param isStandard whether it belongs to Python's own library
 */
export function describeMissing(module: string, isStandard: boolean, { packages }: Distribution): MissingModule {
  const found = Object.values(packages).find(({ imports }) =>
    imports.some((name) => name === module || name.startsWith(`${module}.`)),
  );
  if (found) return { module, reason: "distribution", package: found.name, file: found.file_name };
  return { module, reason: isStandard ? "browser" : "unknown", package: null, file: null };
}
