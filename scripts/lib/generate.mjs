import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./process.mjs";
import { Stop, findComplaint, saysDiskFull } from "./stop.mjs";

/** Makes Prisma's client from prisma/schema.prisma when the schema or Prisma's version changed. */
export async function generateClient(root) {
  const prisma = join(root, "node_modules", "prisma");
  const target = join(root, "lib", "db", "generated");
  const hash = createHash("sha256");
  hash.update(readFileSync(join(root, "prisma", "schema.prisma")));
  hash.update(JSON.parse(readFileSync(join(prisma, "package.json"), "utf8")).version);
  const inputs = hash.digest("hex");
  const stamp = join(target, ".inputs");
  if (existsSync(stamp) && existsSync(join(target, "client.ts")) && readFileSync(stamp, "utf8") === inputs) return;
  const { code, output } = await run(process.execPath, [join(prisma, "build", "index.js"), "generate"], {
    cwd: root,
    // Generating needs no schema engine, yet the CLI downloads one unless it is told of a program: any that exists will do.
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: "1",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    },
  });
  if (code !== 0) {
    if (saysDiskFull(output))
      throw new Stop("The disk is full; free some space and run the same command again, nothing is lost.");
    throw new Stop(`The database client could not be made from prisma/schema.prisma.\n\n${findComplaint(output)}`);
  }
  writeFileSync(stamp, inputs);
}

/** Makes the registries of kinds, figures and labs from their folders. */
export async function generateRegistries(root) {
  const { code, output } = await run(process.execPath, [join(root, "scripts", "generate.mjs")], { cwd: root });
  if (code !== 0)
    throw new Stop(`The registries could not be made (scripts/generate.mjs).\n\n${findComplaint(output)}`);
}
