import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { serveForTests } from "@/scripts/check/serve-for-tests.mjs";
import type { seedUser } from "@/tests/support/seed-user";
import { test as base } from "../fixtures";

type Site = NodeJS.ProcessEnv & NonNullable<Parameters<typeof seedUser>[1]>;

/** Tests of a site of their own, with settings of its own: whether there is an administrator is one thing for a whole site. */
export function testOnSite(name: string, settings: Partial<NodeJS.ProcessEnv>) {
  return base.extend<object, { site: Site }>({
    site: [
      // Playwright reads from the first argument that nothing is asked for.
      // eslint-disable-next-line no-empty-pattern
      async ({}, use) => {
        const serve = (environment: NodeJS.ProcessEnv) => use(environment as Site); // it names all that a site needs
        await serveForTests(process.cwd(), serve, { settings, name });
      },
      { scope: "worker", timeout: 180_000 },
    ],
    baseURL: async ({ site }, use) => use(site.PUBLIC_URL),
  });
}

/** The address that the start of the site prints while nobody administers it; undefined otherwise. */
export async function administratorLink(site: NodeJS.ProcessEnv): Promise<string | undefined> {
  const args = ["--conditions=react-server", "--import", "tsx", "scripts/administrator-link.ts"];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: site });
  return /http\S+/.exec(stdout)?.[0];
}
