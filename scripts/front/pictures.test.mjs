import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { holds, readPictureFonts } from "./picture-fonts.mjs";
import { placePictures } from "./pictures.mjs";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const root = mkdtempSync(join(tmpdir(), "warmup-pictures-"));
for (const name of ["app", "components", "content", "messages", "package-lock.json"])
  symlinkSync(join(repository, name), join(root, name));
mkdirSync(join(root, ".next", "static"), { recursive: true });
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("the pictures of links", () => {
  it("are drawn for what pages name, under names that change with them, and once", async () => {
    const pages = { "/zh/chapters/lora": '<meta content="https://o/pictures/zh/lora.png"/>', "/zh": "no picture" };
    const placed = await placePictures(root, pages);
    const [, file] = /https:\/\/o\/_next\/static\/pictures\/(lora-zh-[\da-f]{12}\.png)"/.exec(
      placed["/zh/chapters/lora"],
    );
    expect(placed["/zh"]).toBe("no picture");
    const png = readFileSync(join(root, ".next", "static", "pictures", file));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);

    // A second build takes what the first one drew.
    const [kept] = readdirSync(join(root, ".cache", "pictures"));
    writeFileSync(join(root, ".cache", "pictures", kept), "kept");
    await placePictures(root, pages);
    const [second] = readdirSync(join(root, ".next", "static", "pictures"));
    expect(readFileSync(join(root, ".next", "static", "pictures", second), "utf8")).toBe("kept");
  });

  it("are refused for a chapter that there is not", async () => {
    await expect(placePictures(root, { "/x": "/pictures/en/no-such-chapter.png" })).rejects.toThrow("no-such-chapter");
  });
});

describe("the faces of pictures", () => {
  it("hold every character of a title, Chinese ones by the slices that have them", () => {
    const fonts = readPictureFonts("LoRA 系列", [700]);
    expect(fonts.length).toBeGreaterThan(1);
    expect(fonts.every(({ data }) => data.length > 1_000)).toBe(true);
  });

  it("are missing for a character that no slice has, and the build says so", () => {
    expect(() => readPictureFonts("\u{10ffff}", [700])).toThrow("which a picture is to show");
  });

  it.each([
    ["U+4e00-4e0f,U+3001", 0x4e05, true],
    ["U+4e00-4e0f, U+3001", 0x3001, true],
    ["U+4e00-4e0f", 0x4e10, false],
  ])("are chosen by ranges: %s holds %i is %s", (range, codePoint, expected) =>
    expect(holds(range, codePoint)).toBe(expected),
  );
});
