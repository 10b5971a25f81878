import * as z from "zod";

/** A name of a wheel as packaging writes it, which leads out of no folder. */
const WHEEL_FILE = /^[A-Za-z0-9][\w.+!-]{0,180}\.whl$/;

const module = z.string().max(200);

/** What the operator has put beside Python's own library; written by scripts/front/serve-wheels.mjs. */
export const wheelList = z.strictObject({
  wheels: z
    .array(
      z.strictObject({
        file: z.string().regex(WHEEL_FILE),
        /** Bytes. */
        size: z.int().min(1),
        name: z.string().max(200),
        version: z.string().max(100),
        /** What can be imported, up to the first dot. */
        modules: z.array(module).max(500),
        /** Names of packages that it needs as well, normalised as `name` is. */
        needs: z.array(z.string().max(200)).max(200),
      }),
    )
    .max(500),
});
export type Wheel = z.output<typeof wheelList>["wheels"][number];

/** The wheels that give some modules, with all that those need as far as it is here. */
export function chooseWheels(wheels: readonly Wheel[], modules: readonly string[]): readonly Wheel[] {
  const chosen = new Set<Wheel>();
  const add = (wheel: Wheel): void => {
    if (chosen.has(wheel)) return;
    chosen.add(wheel);
    wheels.filter(({ name }) => wheel.needs.includes(name)).forEach(add);
  };
  wheels.filter((wheel) => wheel.modules.some((name) => modules.includes(name))).forEach(add);
  return [...chosen];
}
