import { afterAll } from "vitest";

afterAll(async () => {
  const store = globalThis as typeof globalThis & { warmupPool?: { end(): Promise<void> } };
  await store.warmupPool?.end();
  delete store.warmupPool;
});
