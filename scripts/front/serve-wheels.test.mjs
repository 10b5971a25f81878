import JSZip from "jszip";
import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWheelServer, listWheels } from "./serve-wheels.mjs";

const NUMPY = "numpy-2.4.6-cp314-cp314-pyemscripten_2026_0_wasm32.whl";
const distribution = { numpy: { name: "numpy", file_name: NUMPY, imports: ["numpy"], depends: [] } };

async function makeWheel(files) {
  const archive = new JSZip();
  for (const [name, text] of Object.entries(files)) archive.file(name, text);
  return archive.generateAsync({ type: "nodebuffer" });
}

let work, folder, server, origin;
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), "warmup-wheels-"));
  folder = join(work, "wheels");
  mkdirSync(join(folder, "deep"), { recursive: true });
  const tidy = await makeWheel({
    "tidy_text/__init__.py": "",
    "tidy_text/inner/more.py": "",
    "_tidy.py": "",
    "tidy_text-1.2.dist-info/METADATA":
      'Name: Tidy.Text\nRequires-Dist: Num_Py>=2\nRequires-Dist: rich; extra == "all"\n\nRequires-Dist: no',
  });
  writeFileSync(join(folder, "Tidy_Text-1.2-py3-none-any.whl"), tidy);
  writeFileSync(join(folder, NUMPY), "not read");
  writeFileSync(join(folder, "other-1.0-cp314-cp314-manylinux_2_17_x86_64.whl"), "for another machine");
  writeFileSync(join(folder, "broken-1.0-py3-none-any.whl"), "no archive");
  writeFileSync(join(folder, "notes.txt"), "mine");
  writeFileSync(join(folder, "a b-1.0-py3-none-any.whl"), tidy);
  writeFileSync(join(folder, "<img src=x>-1.0-py3-none-any.whl"), tidy);
  writeFileSync(join(folder, "deep", "deep-1.0-py3-none-any.whl"), tidy);
  writeFileSync(join(work, "secret"), "secret");
  mkdirSync(join(folder, "folder-1.0-py3-none-any.whl"));
  symlinkSync(join(work, "nowhere"), join(folder, "dangling-1.0-py3-none-any.whl"));
  const serve = createWheelServer(folder, async () => distribution);
  server = createServer((request, response) => serve(request, response, () => response.writeHead(404).end()));
  await new Promise((resolve) => server.listen(0, resolve));
  origin = `http://localhost:${server.address().port}`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(work, { recursive: true, force: true });
});

describe("wheels of the operator", () => {
  it("are listed with what they offer and need, where this interpreter can use them", async () => {
    expect(await listWheels(folder, distribution)).toEqual([
      {
        ...{ file: "Tidy_Text-1.2-py3-none-any.whl", size: expect.any(Number), name: "tidy-text", version: "1.2" },
        ...{ modules: ["_tidy", "tidy_text"], needs: ["num-py"] },
      },
      { file: NUMPY, size: 8, name: "numpy", version: "2.4.6", modules: ["numpy"], needs: [] },
    ]);
  });

  it("are none where there is no folder", async () => {
    expect(await listWheels(join(work, "none"), distribution)).toEqual([]);
  });

  it("are served by the names on the list alone", async () => {
    const given = await fetch(`${origin}/runtime/wheels/${NUMPY}`);
    expect([given.status, await given.text()]).toEqual([200, "not read"]);
    const tag = given.headers.get("etag");
    const again = await fetch(`${origin}/runtime/wheels/${NUMPY}`, { headers: { "If-None-Match": tag } });
    expect(again.status).toBe(304);
    const names = [
      ...["notes.txt", "..%2Fsecret", "%2e%2e%2fsecret", "../secret", "deep/deep-1.0-py3-none-any.whl", "", "%00"],
      ...["deep%2Fdeep-1.0-py3-none-any.whl", "broken-1.0-py3-none-any.whl", "folder-1.0-py3-none-any.whl", "%"],
      ...["%3Cimg%20src%3Dx%3E-1.0-py3-none-any.whl", "a%20b-1.0-py3-none-any.whl", `${NUMPY}?x`, `${NUMPY}/`],
    ];
    for (const name of names) expect((await fetch(`${origin}/runtime/wheels/${name}`)).status, name).toBe(404);
  });
});
