import { serveForTests } from "@/scripts/check/serve-for-tests.mjs";
import type { seedUser } from "@/tests/support/seed-user";
import { test as base } from "../fixtures";
import { ModelHost } from "./model-host";

export type Site = NodeJS.ProcessEnv & NonNullable<Parameters<typeof seedUser>[1]>;

/**
 * Tests of a site whose operator names a host of larger models, which the test can have behave as it likes.
 * @param name of the site, one for each file
 */
export function testWithModelHost(name: string) {
  return base.extend<{ host: ModelHost }, { modelHost: ModelHost; site: Site }>({
    modelHost: [
      // Playwright reads from the first argument that nothing is asked for.
      // eslint-disable-next-line no-empty-pattern
      async ({}, use) => {
        const host = await ModelHost.start();
        await use(host);
        await host.stop();
      },
      { scope: "worker" },
    ],
    site: [
      async ({ modelHost }, use) => {
        const serve = (environment: NodeJS.ProcessEnv) => use(environment as Site); // it names all that a site needs
        await serveForTests(process.cwd(), serve, { settings: { MODEL_HOST: modelHost.address }, name });
      },
      { scope: "worker", timeout: 90_000 },
    ],
    baseURL: async ({ site }, use) => use(site.PUBLIC_URL),
    allowedHost: async ({ modelHost }, use) => use(new URL(modelHost.address).host),
    host: async ({ modelHost }, use) => {
      await modelHost.reset();
      await use(modelHost);
    },
  });
}
