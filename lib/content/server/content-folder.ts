import "server-only";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ContentFiles } from "@/lib/content/content-files";

// Content is read from the folder where the server runs; the bundler need not follow it.
const root = (): string => process.cwd();

/** Text of one file of content/, or `undefined` when there is none. `path` starts with `content/`. */
export function readContentFile(path: string): string | undefined {
  const absolute = join(/* turbopackIgnore: true */ root(), path);
  return existsSync(absolute) ? readFileSync(absolute, "utf8") : undefined;
}

export function hasContentFile(path: string): boolean {
  return existsSync(join(/* turbopackIgnore: true */ root(), path));
}

/** Every file of content/, for the linter and the formatter. */
export function readContentFiles(): ContentFiles {
  const entries = readdirSync(join(/* turbopackIgnore: true */ root(), "content"), {
    recursive: true,
    withFileTypes: true,
  });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root().length + 1)
        .replaceAll("\\", "/"),
    );
  return new Map(
    paths.toSorted().map((path) => [path, readFileSync(join(/* turbopackIgnore: true */ root(), path), "utf8")]),
  );
}

/** Names of the folders in content/chapters, in order. */
export function listChapterFolderNames(): string[] {
  const folder = join(/* turbopackIgnore: true */ root(), "content/chapters");
  return existsSync(folder) ? readdirSync(folder).toSorted() : [];
}

/** Names of the files in a folder of content/, without those of folders in it. */
export function listChapterFileNames(path: string): string[] {
  return readdirSync(join(/* turbopackIgnore: true */ root(), path), { withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [entry.name] : [],
  );
}

const cache = new Map<string, { readonly stamp: string; readonly value: unknown }>();

/**
 * Keeps what `make` gave until one of the files changes: production parses each file once, an author sees each save. `key`
 * names the use case. The result is shared by all callers, so it is not to be changed.
 */
export function cachedFrom<T>(key: string, paths: readonly string[], make: () => T): T {
  const stamp = paths.map((path) => stampOf(join(/* turbopackIgnore: true */ root(), path))).join();
  const known = cache.get(key);
  if (known?.stamp === stamp) return known.value as T; // stored below under the same key by the same use case
  const value = make();
  cache.set(key, { stamp, value });
  return value;
}

function stampOf(absolute: string): string {
  const found = statSync(absolute, { throwIfNoEntry: false });
  return found ? `${found.mtimeMs}:${found.size}` : "-";
}
