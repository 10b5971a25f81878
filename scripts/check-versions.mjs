// Looks at the lockfile: minimum safe versions, licences of what we ship, and no address of a registry.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Below these, a published flaw is open. */
const MINIMUM = {
  next: "16.4.6",
  react: "19.3.1",
  "react-dom": "19.3.1",
  sharp: "0.35.5",
  "next-auth": "4.24.15",
  nodemailer: "7.0.7",
  katex: "0.16.21",
};

/** Licences that let anybody use, change and sell what holds them; LGPL for a library that is loaded as it is (libvips). */
const LICENCES = new Set([
  ...["MIT", "MIT-0", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "MPL-2.0", "OFL-1.1", "PostgreSQL"],
  ...["CC0-1.0", "CC-BY-4.0", "Unlicense", "BlueOak-1.0.0", "Python-2.0", "Zlib", "LGPL-3.0-or-later"],
]);

/** Packages that a machine cannot judge, each read by hand: its licence as the lockfile has it, and why it may stay. */
const READ_BY_HAND = {
  "@visx/vendor": "MIT and ISC", // no SPDX expression, but two licences of the list
  elkjs: "EPL-2.0", // inside Prisma's command line, whose Studio we do not use; neither bundled nor served
  "seq-queue": undefined, // the package holds the MIT text
};

const nameOf = (path) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
const parts = (version) => version.split("-")[0].split(".").map(Number);

/** Whether version a is older than b; pre-releases count as their release. */
export function isOlder(a, b) {
  const [left, right] = [parts(a), parts(b)];
  const index = left.findIndex((part, at) => part !== right[at]);
  return index >= 0 && left[index] < (right[index] ?? 0);
}

/** Whether an SPDX expression allows us the use: one side of OR is enough, AND needs both. */
export function isAllowed(expression) {
  const text = expression.replace(/^\((.*)\)$/, "$1");
  if (/ OR /.test(text)) return text.split(" OR ").some(isAllowed);
  return text.split(" AND ").every((licence) => LICENCES.has(licence.replace(/[()]/g, "")));
}

/** @returns {string[]} one sentence for each fault of a package-lock.json */
export function findFaults(lock) {
  const faults = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (path === "") continue;
    const name = nameOf(path);
    if (MINIMUM[name] && isOlder(entry.version, MINIMUM[name])) {
      faults.push(`${path} is ${entry.version}; ${MINIMUM[name]} is the oldest that is safe.`);
    }
    if (entry.resolved)
      faults.push(`${path} names where it was fetched. Run: npm install --omit-lockfile-registry-resolved`);
    // A bundled package comes inside another one, whose hash covers it.
    if (!entry.integrity && !entry.link && !entry.inBundle) faults.push(`${path} has no integrity hash.`);
    const isRead = name in READ_BY_HAND && READ_BY_HAND[name] === entry.license;
    if (!entry.dev && !entry.devOptional && !isRead && !isAllowed(entry.license ?? "none")) {
      faults.push(`${path} has the licence ${entry.license ?? "none"}, which is not on our list.`);
    }
  }
  for (const [name, version] of Object.entries({
    ...lock.packages[""].dependencies,
    ...lock.packages[""].devDependencies,
  })) {
    if (!/^(npm:(@[^/]+\/)?[^@]+@)?\d/.test(version))
      faults.push(`${name} is asked for as ${version}; versions are exact.`);
  }
  return faults;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const faults = findFaults(JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")));
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
