import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { logger } from "@/lib/core/logger";
import { getNotice } from "@/lib/site/server/get-notice";
import { testDatabase } from "@/tests/support/database";

const folder = mkdtempSync(join(tmpdir(), "warmup-notices-"));

beforeAll(async () => {
  process.env["DATA_DIR"] = folder;
  await testDatabase();
  mkdirSync(join(folder, "pages"));
});
afterAll(() => {
  delete process.env["DATA_DIR"];
  rmSync(folder, { recursive: true, force: true });
});

const write = (file: string, text: string | Buffer) => writeFileSync(join(folder, "pages", file), text);

describe("a text of the operator's", () => {
  it("is ours until there is one, in each language, without a word in the log", async () => {
    const warn = vi.spyOn(logger, "warn");
    expect((await getNotice("privacy", "zh")).title).toBe("隐私");
    expect((await getNotice("privacy", "en")).html).toContain("warmup-guest");
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it("shows as soon as it is written, and changes with its file", async () => {
    write("terms.en.md", "# Our rules\n\nBe kind.");
    expect(await getNotice("terms", "en")).toEqual({ title: "Our rules", html: "<p>Be kind.</p>" });
    write("terms.en.md", "Be kinder.");
    expect(await getNotice("terms", "en")).toEqual({ title: undefined, html: "<p>Be kinder.</p>" });
    expect((await getNotice("terms", "zh")).title).toBe("使用条款");
  });

  it("that is broken gives way to ours, and the log says so once", async () => {
    const warn = vi.spyOn(logger, "warn");
    write("terms.zh.md", Buffer.from([0xff, 0xfe, 0x00]));
    for (let visit = 0; visit < 3; visit++) expect((await getNotice("terms", "zh")).title).toBe("使用条款");
    expect(warn.mock.calls).toEqual([
      [{ file: "terms.zh.md", fault: "no text" }, "a page of the operator is not readable"],
    ]);
    write("terms.zh.md", "# 约定\n\n请友善。");
    expect((await getNotice("terms", "zh")).title).toBe("约定");
    warn.mockRestore();
  });

  it("of nothing that may be shown is as good as none", async () => {
    write("privacy.zh.md", "<div>HTML</div>");
    expect((await getNotice("privacy", "zh")).title).toBe("隐私");
  });

  it("runs nothing", async () => {
    write("privacy.en.md", "# P\n\nText <script>alert(1)</script> [x](javascript:alert(1)) <b onclick=x>y</b>");
    expect((await getNotice("privacy", "en")).html).toBe('<p>Text alert(1) <a rel="noreferrer">x</a> y</p>');
  });
});
