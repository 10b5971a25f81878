import type { createRuntime } from "@/lib/runtime/client/create-runtime";
import { runCode, withRuntime } from "@/tests/support/runtime-page";
import { expect, test, type Page, type Request } from "./fixtures";

test.describe.configure({ mode: "default", timeout: 90_000 });
// What the sandbox refuses, the browser also says in its console.
test.use({ expectedErrors: [/Content Security Policy/, /sandbox/i, /net::ERR_BLOCKED_BY_CSP/] });

/** One page for all: Python starts once. */
let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await page.goto("/en");
  await page.evaluate(() => {
    document.cookie = "bait=secret";
    localStorage.setItem("bait", "secret");
    // The page's own faces come with it, and not in the midst of a test.
    localStorage.setItem("warmup:faces", "1");
  });
  await page.goto("/en", { waitUntil: "networkidle" });
  await withRuntime(page);
});
test.afterAll(() => page.close());

/** Nothing happened to the page, and it still answers. */
async function expectUnharmed(): Promise<void> {
  const state = await page.evaluate(() => ({
    path: location.pathname,
    stored: localStorage.getItem("bait"),
    planted: "planted" in window,
    cookie: document.cookie.includes("bait=secret"),
  }));
  expect(state).toEqual({ path: "/en", stored: "secret", planted: false, cookie: true });
}

/** The addresses that were asked for meanwhile, but for the interpreters' own, and for what the policy stopped before it left. */
async function listRequests(work: () => Promise<unknown>): Promise<string[]> {
  const asked: string[] = [];
  const note = (request: Request) => {
    if (!/^blob:|\/runtime\//.test(request.url()) && request.failure()?.errorText !== "csp") asked.push(request.url());
  };
  page.on("requestfinished", note);
  page.on("requestfailed", note);
  await work();
  page.off("requestfinished", note);
  page.off("requestfailed", note);
  return asked;
}

test("the sandbox's document has no network, no storage and no way to the page", async () => {
  await runCode(page, "javascript", "1");
  const frame = page.frames().find((each) => each.url().endsWith("/runtime/sandbox.html"))!;
  const asked = await listRequests(async () => {
    const tried = await frame.evaluate(async () => {
      const attempt = async (work: () => unknown) => {
        try {
          const value = await work();
          return `got ${String(value)}`;
        } catch (error) {
          return (error as Error).name;
        }
      };
      const event = (target: EventTarget) =>
        new Promise((resolve, reject) => {
          target.addEventListener("error", () => reject(new DOMException("refused", "Refused")));
          for (const name of ["open", "load"]) target.addEventListener(name, resolve);
        });
      const element = (name: "script" | "img" | "iframe", address: string) => {
        const made = document.createElement(name);
        made.src = address;
        document.body.append(made);
        return event(made);
      };
      return {
        origin: await attempt(() => self.origin),
        cookie: await attempt(() => document.cookie),
        localStorage: await attempt(() => localStorage.length),
        indexedDB: await attempt(() => indexedDB.open("x")),
        caches: await attempt(() => caches.open("x")),
        parent: await attempt(() => parent.document.title),
        top: await attempt(() => top!.location.href),
        navigate: await attempt(() => void (top!.location.href = "/zh")),
        fetch: await attempt(() => fetch("/api/v1/me")),
        elsewhere: await attempt(() => fetch("https://elsewhere.example/")),
        request: await attempt(() => {
          const request = new XMLHttpRequest();
          request.open("GET", "/api/v1/me", false);
          request.send();
        }),
        socket: await attempt(() => event(new WebSocket(`ws://${location.host}/`))),
        events: await attempt(() => event(new EventSource("/api/v1/me"))),
        script: await attempt(() => element("script", "/_next/static/x.js")),
        picture: await attempt(() => element("img", "/icon.svg")),
        module: await attempt(() => import("/api/v1/openapi.json" as string)),
        code: await attempt(() => new Function("return 1")()),
      };
    });
    expect(tried).toEqual({
      ...{ origin: "got null", cookie: "SecurityError", localStorage: "SecurityError", indexedDB: "SecurityError" },
      ...{ caches: "SecurityError", parent: "SecurityError", top: "SecurityError", navigate: "SecurityError" },
      ...{ fetch: "TypeError", elsewhere: "TypeError", request: "NetworkError", socket: "Refused" },
      ...{ events: "Refused", script: "Refused", picture: "Refused", module: "TypeError", code: "EvalError" },
    });
  });
  expect(asked).toEqual([]);
  await expectUnharmed();
});

const NAMES = [
  ...["document", "window", "parent", "top", "frames", "opener", "location", "navigator", "origin", "name"],
  ...["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "WebTransport", "RTCPeerConnection", "importScripts"],
  ...["localStorage", "sessionStorage", "indexedDB", "caches", "cookieStore", "FileReader", "FileReaderSync"],
  ...[
    "Worker",
    "SharedWorker",
    "postMessage",
    "MessageChannel",
    "MessagePort",
    "BroadcastChannel",
    "close",
    "reportError",
  ],
  ...["onmessage", "onerror", "SharedArrayBuffer", "WebAssembly", "Notification", "trustedTypes", "scheduler"],
];

test("JavaScript finds nothing of the browser, and what it can still say is refused", async () => {
  const asked = await listRequests(async () => {
    const code = `
      const found = ${JSON.stringify(NAMES)}.filter((name) => { try { return eval === 1 || globalThis[name] !== undefined; } catch { return true; } });
      console.log("names:" + found.join());
      for (const make of ["eval('1')", "new Function('return this')()", "(() => {}).constructor('return 1')()"]) {
        try { ({ "eval('1')": () => eval("1"), "new Function('return this')()": () => new Function("return this")(), "(() => {}).constructor('return 1')()": () => (() => {}).constructor("return 1")() })[make](); console.log("ran:" + make); }
        catch (error) { console.log(error.name); }
      }
      const wait = setTimeout(() => {}, 3000);
      Promise.allSettled([
        import("/api/v1/openapi.json"), import("https://elsewhere.example/x.js"), import("data:text/javascript,1"),
      ]).then((all) => { console.log("imports:" + all.map(({ status }) => status).join()); clearTimeout(wait); });`;
    const { status, stdout } = await runCode(page, "javascript", code);
    expect(status).toBe("done");
    expect(stdout).toBe("names:\nEvalError\nEvalError\nEvalError\nimports:rejected,rejected,rejected\n");
  });
  expect(asked).toEqual([]);
  await expectUnharmed();
});

test("Python's ways to the browser lead nowhere", async () => {
  const asked = await listRequests(async () => {
    const code = `
import js, pyodide_js
from pyodide.code import run_js
def attempt(name, work):
    try:
        print(name, "got", work())
    except BaseException as error:
        print(name, "refused")
for name in ${JSON.stringify(NAMES.filter((name) => name !== "WebAssembly"))}:
    if getattr(js, name, None) is not None:
        print("found", name)
attempt("run_js", lambda: run_js("1 + 1"))
attempt("constructor", lambda: js.Object.constructor("return globalThis")())
attempt("global", lambda: js.globalThis.fetch)
attempt("open_url", lambda: __import__("pyodide.http").http.open_url("/api/v1/me"))
attempt("urllib", lambda: __import__("urllib.request").request.urlopen("http://localhost:1/", timeout=1).read())
attempt("socket", lambda: __import__("socket").create_connection(("localhost", 80), 1).send(b"x"))
attempt("subprocess", lambda: __import__("subprocess").run(["id"]))
attempt("files", lambda: open("/etc/passwd").read())
try:
    await __import__("pyodide.http").http.pyfetch("/api/v1/me")
    print("pyfetch got")
except BaseException:
    print("pyfetch refused")
try:
    await pyodide_js.loadPackage("numpy")
    print("loaded", "numpy" in __import__("sys").modules)
except BaseException:
    print("loadPackage refused")
`;
    const { stdout, error } = await runCode(page, "python", code);
    expect(error).toBeNull();
    expect(stdout).not.toMatch(/got|found|loaded True/);
    for (const name of ["run_js", "constructor", "global", "open_url", "urllib", "socket", "subprocess", "pyfetch"])
      expect(stdout).toContain(`${name} refused`);
  });
  expect(asked).toEqual([]);
  await expectUnharmed();
});

for (const [language, loop] of [
  ["javascript", "let n = 0; for (;;) n++;"],
  ["typescript", "let n: number = 0; while (true) n++;"],
  ["python", "while True:\n    pass"],
] as const) {
  test(`an endless loop is ended by the clock and by hand, and the next run is as good as ever (${language})`, async () => {
    expect(await runCode(page, language, loop, { limits: { time: 400 } })).toMatchObject({ status: "timeout" });
    const stopped = page.evaluate(
      async ([name, code]) => {
        const { runtimes } = globalThis as unknown as {
          runtimes: Record<string, import("@/lib/runtime/contract").Runtime>;
        };
        const runtime = runtimes[name]!; // made by the run before
        const run = runtime.run({ code });
        await new Promise<void>((resolve) => {
          const check = () => (runtime.state.status === "running" ? resolve() : void setTimeout(check, 20));
          check();
        });
        setTimeout(() => runtime.stop(), 100);
        return (await run).status;
      },
      [language, loop] as const,
    );
    expect(await stopped).toBe("stopped");
    expect(await runCode(page, language, language === "python" ? "print(6 * 7)" : "console.log(6 * 7)")).toMatchObject({
      status: "done",
      stdout: "42\n",
    });
  });
}

test("a flood of output is cut, and the page goes on being drawn", async () => {
  for (const [language, code] of [
    ["javascript", "for (let i = 0; ; i++) { console.log('x'.repeat(100)); console.error(i); }"],
    ["python", "import sys\nwhile True:\n    print('x' * 100)\n    print(1, file=sys.stderr)"],
  ] as const) {
    const flood = runCode(page, language, code, { limits: { time: 2500, output: 200_000 } });
    const longestFrame = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const began = performance.now();
          let [last, longest] = [began, 0];
          const look = (now: number) => {
            longest = Math.max(longest, now - last);
            last = now;
            if (now - began > 1500) resolve(longest);
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        }),
    );
    const { status, events } = await flood;
    expect(status).toBe("timeout");
    const size = events.reduce((sum, event) => sum + ("text" in event ? event.text.length : 0), 0);
    expect(size).toBeLessThanOrEqual(200_000);
    expect(events.length).toBeLessThan(3_000);
    expect(longestFrame).toBeLessThan(1_000);
  }
});

test("Python's memory has a bound, which the code meets as MemoryError", async () => {
  const { status, error } = await runCode(
    page,
    "python",
    "held = []\nwhile True:\n    held.append(bytearray(10_000_000))",
  );
  expect(status).toBe("failed");
  expect(error).toMatchObject({ name: "MemoryError", line: 3 });
  await expectUnharmed();
});

test("a bomb of JavaScript's memory or of workers ends by itself or by the clock, and the page stays", async () => {
  for (const code of [
    "const held = []; for (;;) held.push(new Array(1e5).fill(held.length));",
    "for (;;) new Worker(URL.createObjectURL(new Blob(['for(;;){}'])));",
    "let text = 'x'; for (;;) text += text;",
    "function f() { f(); f(); } f();",
  ]) {
    const { status } = await runCode(page, "javascript", code, { limits: { time: 1_000 } });
    expect(["failed", "timeout", "crashed"], code).toContain(status);
    await expectUnharmed();
  }
});

test("code that replaces what the language is made of changes neither the marks nor the messages", async () => {
  const code = `
    const evil = () => { throw new Error("evil"); };
    for (const prototype of [Array, Object, String, Number, Map, Set, Promise, Function, RegExp, BigInt].map(({ prototype }) => prototype))
      for (const name of Object.getOwnPropertyNames(prototype))
        if (name !== "constructor") try { Object.defineProperty(prototype, name, { get: () => evil, set: evil, configurable: true }); } catch {}
    Array.prototype[Symbol.iterator] = evil;
    JSON.stringify = JSON.parse = () => "forged";
    Reflect.apply = Object.keys = Object.is = Object.getPrototypeOf = evil;
    Math.random = () => 4;
    function f(n) { return { list: [n, 2], text: "a" }; }`;
  const { status, calls } = await runCode(page, "javascript", code, {
    calls: { entry: "f", inputs: ["[1]", "[2]"] },
    limits: { time: 3_000 },
  });
  expect(status).toBe("done");
  expect(calls).toEqual([
    { ok: true, output: '{"list":[1,2],"text":"a"}' },
    { ok: true, output: '{"list":[2,2],"text":"a"}' },
  ]);

  const python = `
import builtins, json, sys, random, traceback
for name in ("len", "str", "list", "isinstance", "type", "print", "sorted", "repr", "dict", "all", "id"):
    setattr(builtins, name, lambda *a, **k: "forged")
json.dumps = json.loads = traceback.format_exc = lambda *a, **k: "forged"
sys.modules["_json"] = sys.modules["binascii"] = None
def f(n):
    return {"list": [n, 2.0], "text": "a"}
`;
  const answered = await runCode(page, "python", python, { calls: { entry: "f", inputs: ["[1]"] } });
  expect(answered).toMatchObject({ status: "done", calls: [{ ok: true, output: '{"list":[1,2.0],"text":"a"}' }] });
});

test("a run that is stopped before its interpreter is there ends at once, and the next one runs", async () => {
  const ran = await page.evaluate(async () => {
    const given = globalThis as unknown as { createRuntime: typeof createRuntime }; // see page-entry.ts
    const runtime = given.createRuntime("python", { fresh: true });
    const run = runtime.run({ code: "while True:\n    pass" });
    runtime.stop();
    const stopped = await run;
    const next = await runtime.run({ code: "1" });
    runtime.end();
    return [stopped.status, next.status];
  });
  expect(ran).toEqual(["stopped", "done"]);
});

test("a message that nobody expects is dropped, whatever its form", async () => {
  const heard = await page.evaluate(async () => {
    const messages: unknown[] = [];
    addEventListener("message", ({ data }) => messages.push(data));
    const { createRuntime } = globalThis as unknown as {
      createRuntime: typeof import("@/lib/runtime/client/create-runtime").createRuntime;
    };
    const runtime = createRuntime("javascript", { fresh: true });
    const forged = `
      const steal = []; const own = Object.getPrototypeOf(globalThis);
      for (const prototype of [globalThis.EventTarget?.prototype, Event.prototype])
        for (const name of Object.getOwnPropertyNames(prototype)) try { const { get } = Object.getOwnPropertyDescriptor(prototype, name); if (get) Object.defineProperty(prototype, name, { get() { steal.push(this); return get.call(this); } }); } catch {}
      try { postMessage({ type: "end" }); } catch (error) { console.log(error.name); }
      function f() { return steal.some((each) => typeof each?.postMessage === "function"); }`;
    const result = await runtime.run({ code: forged, calls: { entry: "f", inputs: ["[]"] } });
    runtime.end();
    return { messages, calls: result.calls, frames: document.querySelectorAll("iframe").length };
  });
  expect(heard.messages).toEqual([]);
  expect(heard.calls).toEqual([{ ok: true, output: "false" }]);
});

test("errors name their line, input is given line by line, and chance can be repeated", async () => {
  expect((await runCode(page, "python", "x = 1\ny = [1][x]\n")).error).toMatchObject({ name: "IndexError", line: 2 });
  expect((await runCode(page, "javascript", "let a = 1;\n\na.b.c();")).error).toMatchObject({
    name: "TypeError",
    line: 3,
  });
  expect((await runCode(page, "typescript", "const a: number = 1;\nconst b = ;")).error).toMatchObject({
    name: "SyntaxError",
    line: 2,
  });
  const asked = await runCode(page, "python", "print(input('Name: ').upper())\ninput()", { stdin: ["ada"] });
  expect(asked).toMatchObject({ stdout: "Name: ada\nADA\n", error: { name: "EOFError", line: 2 } });
  for (const [language, code] of [
    ["python", "import random\nprint(random.random())"],
    ["javascript", "console.log(Math.random())"],
  ] as const) {
    const [one, two, other] = [
      await runCode(page, language, code, { seed: 7 }),
      await runCode(page, language, code, { seed: 7 }),
      await runCode(page, language, code, { seed: 8 }),
    ];
    expect(one.stdout).toBe(two.stdout);
    expect(one.stdout).not.toBe(other.stdout);
  }
});
