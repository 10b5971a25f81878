import { loadPyodide } from "pyodide";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { buildSnapshot, bundleHarness } from "./build-snapshot.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** @type {(name: string, ...values: unknown[]) => unknown} */
let call;
/** @type {(code: string) => void} */
let run;
let liveNames;

beforeAll(async () => {
  const { HARNESS_NAME, PYTHON_ENVIRONMENT } = await bundleHarness(root);
  const snapshot = await buildSnapshot(root, "test", { keep: false });
  const python = await loadPyodide({ _loadSnapshot: snapshot, env: { ...PYTHON_ENVIRONMENT }, jsglobals: {} });
  const harness = python.globals.get(HARNESS_NAME);
  liveNames = harness.get("session").names;
  call = (name, ...values) =>
    harness
      .get(name)(...values)
      ?.toJs();
  run = (code) => python.runPython(code, { globals: liveNames });
}, 60_000);

describe("what a code does to names", () => {
  it.each([
    ["x = y + 1", ["x"], ["y"]],
    ["x = 1\nprint(x)", ["x"], ["print"]],
    ["x += 1", ["x"], ["x"]],
    ["x: int", [], ["int"]],
    ["x: int = y", ["x"], ["int", "y"]],
    ["a.b = 1\nc[0][1] = 2\ndel d", ["a", "c", "d"], ["a", "c", "d"]],
    ["d = {}\nd['k'] = v", ["d"], ["v"]],
    ["a, (b, *c) = t", ["a", "b", "c"], ["t"]],
    ["import os.path, numpy as np\nfrom math import sin as s", ["np", "os", "s"], []],
    ["from math import *", ["*"], []],
    ["def f(a, b=later):\n    return a + free + f(a)", ["f"], ["free", "later"]],
    ["def f():\n    return x\nx = 1", ["f", "x"], []],
    ["def f():\n    global g\n    g = 1", ["f", "g"], []],
    ["def f():\n    x = 1\n    def g():\n        return x + y\n    return g", ["f"], ["y"]],
    ["@wrap\nasync def f(): pass", ["f"], ["wrap"]],
    ["lambda n: n + m", [], ["m"]],
    ["class C(B):\n    k = m\n    def g(self):\n        return self.k + k", ["C"], ["B", "k", "m"]],
    ["[q + r for q in w if q]", [], ["r", "w"]],
    ["{k: v for k, v in items}", [], ["items"]],
    ["x = [x for x in x]", ["x"], ["x"]],
    ["for i in r:\n    print(i)\ni", ["i"], ["print", "r"]],
    ["if c:\n    x = 1\nelse:\n    x = 2\nx", ["x"], ["c"]],
    ["if c:\n    x = 1\nx", ["x"], ["c", "x"]],
    ["while n:\n    n -= 1", ["n"], ["n"]],
    ["with open(p) as f:\n    t = f.read()", ["f", "t"], ["open", "p"]],
    ["try:\n    import json\nexcept ImportError as e:\n    json = None\njson", ["e", "json"], ["ImportError"]],
    [
      "match v:\n    case {'k': k, **rest}: pass\n    case [a, *b] | (a, b): pass\n    case C(x=w): pass",
      ["a", "b", "k", "rest", "w"],
      ["C", "v"],
    ],
    ["(n := f(1)) + n", ["n"], ["f"]],
    [
      "await go(x)\nasync with a as b: pass\nasync for i in c: pass\n[q async for q in c]",
      ["b", "i"],
      ["a", "c", "go", "x"],
    ],
    ["y = await x", ["y"], ["x"]],
    ["f'{x} {y!r:{w}}'", [], ["w", "x", "y"]],
    ["", [], []],
  ])("%j", (code, defines, uses) => {
    expect(call("names_of", code)).toEqual([defines, uses]);
  });

  it.each(["a = = 1", "(", "def f(:", "\0"])("is unknown where it does not parse: %j", (code) => {
    expect(call("names_of", code)).toBeUndefined();
  });
});

describe("completions", () => {
  const complete = (code) => {
    const found = call("complete", liveNames, code, code.length);
    return found && { from: found[0], labels: found.slice(1).map(([label]) => label) };
  };
  beforeAll(() => {
    run(
      [
        "import math",
        "ran = []",
        "class Trap:",
        "    field = 1",
        "    @property",
        "    def computed(self): ran.append('property'); return 1",
        "    def __getattr__(self, name): ran.append('getattr'); return 1",
        "    def __getattribute__(self, name): ran.append('getattribute'); return object.__getattribute__(self, name)",
        "    def __dir__(self): ran.append('dir'); return []",
        "    def method(self): pass",
        "trap = Trap()",
        "object.__setattr__(trap, 'held', [1])",
        "ran.clear()",
        "value_one, _hidden, 变量 = 1, 2, 3",
      ].join("\n"),
    );
  });

  it("are names, builtins and keywords", () => {
    expect(complete("x = value_o")).toEqual({ from: 4, labels: ["value_one"] });
    expect(complete("pri")?.labels).toContain("print");
    expect(complete("whi")?.labels).toEqual(["while"]);
    expect(complete("变")?.labels).toEqual(["变量"]);
    expect(complete("_hid")?.labels).toEqual(["_hidden"]);
    expect(complete("")?.labels).not.toContain("_hidden");
  });

  it("are attributes, and modules after import", () => {
    expect(complete("math.sq")).toEqual({ from: 5, labels: ["sqrt"] });
    expect(complete("ran.app")?.labels).toEqual(["append"]);
    expect(complete("import mat")?.labels).toContain("math");
    expect(complete("from rand")?.labels).toContain("random");
  });

  it("are none in texts, comments and behind what is not a name", () => {
    for (const code of ["'val", "# val", "f(1).val", "x[0].val", "nobody.", "'''a\nval", "1."])
      expect(complete(code), code).toBeUndefined();
  });

  it("run no code of anybody", () => {
    expect(complete("trap.")?.labels).toEqual(["computed", "field", "held", "method"]);
    expect(complete("trap.held.app")?.labels).toEqual(["append"]);
    expect(complete("trap.computed.")).toBeUndefined();
    expect(run("list(ran)").toJs()).toEqual([]);
  });

  it("count in UTF-16 code units", () => {
    expect(complete("'😀'; value_o")?.from).toBe(6);
  });
});
