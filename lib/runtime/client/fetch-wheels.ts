import { chooseWheels, wheelList, type Wheel } from "@/lib/runtime/wheels";

const LIST = "/runtime/wheels.json";

/** Asked once for a page. */
let listed: Promise<readonly Wheel[]> | undefined;

/** What the operator has added to Python; nothing where the list cannot be had. */
export function listWheels(): Promise<readonly Wheel[]> {
  listed ??= fetch(LIST)
    .then(async (response) => (response.ok ? wheelList.parse(await response.json()).wheels : []))
    .catch(() => {
      // A later call asks again.
      listed = undefined;
      return [];
    });
  return listed;
}

/** The files that give some modules, with all that those need; one that cannot be had is left out, and its import then fails. */
export async function fetchWheels(modules: readonly string[]): Promise<ArrayBuffer[]> {
  const wheels = chooseWheels(await listWheels(), modules);
  const files = await Promise.all(
    wheels.map(async ({ file }) => {
      const response = await fetch(`/runtime/wheels/${encodeURIComponent(file)}`).catch(() => undefined);
      return response?.ok ? response.arrayBuffer() : undefined;
    }),
  );
  return files.filter((file) => file !== undefined);
}
