import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseWheels, wheelList, type Wheel } from "@/lib/runtime/wheels";

const wheel = (name: string, needs: readonly string[] = [], modules: readonly string[] = [name]): Wheel => ({
  ...{ file: `${name}-1.0-py3-none-any.whl`, size: 1, name, version: "1.0" },
  ...{ modules: [...modules], needs: [...needs] },
});
const namesOf = (wheels: readonly Wheel[]) => wheels.map(({ name }) => name).sort();

describe("choosing wheels", () => {
  it("takes what gives a module, and what that needs, rings included", () => {
    const all = [
      wheel("a", ["b", "gone"]),
      wheel("b", ["c"]),
      wheel("c", ["a"]),
      wheel("d"),
      wheel("e-f", [], ["e_f"]),
    ];
    expect(namesOf(chooseWheels(all, ["a"]))).toEqual(["a", "b", "c"]);
    expect(namesOf(chooseWheels(all, ["e_f", "d"]))).toEqual(["d", "e-f"]);
    expect(chooseWheels(all, ["gone"])).toEqual([]);
  });

  it("takes none twice, and nothing that nobody asked for", () => {
    const names = fc.constantFrom("a", "b", "c", "d");
    const wheels = fc.uniqueArray(fc.record({ name: names, needs: fc.array(names) }), { selector: ({ name }) => name });
    fc.assert(
      fc.property(wheels, fc.array(names), (given, modules) => {
        const all = given.map(({ name, needs }) => wheel(name, needs));
        const chosen = chooseWheels(all, modules);
        expect(new Set(chosen).size).toBe(chosen.length);
        for (const { name } of chosen)
          expect(modules.some((module) => module === name) || chosen.some(({ needs }) => needs.includes(name))).toBe(
            true,
          );
      }),
    );
  });
});

describe("the list of wheels", () => {
  it.each(["../x-1.0-py3-none-any.whl", "a/b-1.0-py3-none-any.whl", ".whl", "x.zip", "<x>-1.0-py3-none-any.whl"])(
    "has no file of the name %s",
    (file) => expect(wheelList.safeParse({ wheels: [{ ...wheel("x"), file }] }).success).toBe(false),
  );

  it("has names as packaging writes them", () => {
    const file = "numpy-2.4.6-cp314-cp314-pyemscripten_2026_0_wasm32.whl";
    expect(wheelList.safeParse({ wheels: [{ ...wheel("numpy"), file }] }).success).toBe(true);
  });
});
