import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateClient } from "../lib/generate.mjs";
import { installPackages } from "../lib/install.mjs";

/** What a build would leave and the type checker needs: the framework's ambient types. A build writes the file anew. */
const NEXT_ENV = '/// <reference types="next" />\n/// <reference types="next/image-types/global" />\n';

/** Packages, the database client and ambient types: whatever a fresh clone lacks. Built-ins only until the packages are there. */
export async function prepare(root) {
  await installPackages(root, () => {});
  await generateClient(root);
  const ambient = join(root, "next-env.d.ts");
  if (!existsSync(ambient)) writeFileSync(ambient, NEXT_ENV);
}
