import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ADDRESS_HEADER, REQUEST_ID_HEADER } from "@/lib/http/spec";
import * as front from "@/scripts/front/caller.mjs";

const sources = ["app", "components", "lib"]
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|lib.db.generated/.test(file))
  .map((file) => [file, readFileSync(file, "utf8")] as const);
const filesWith = (pattern: RegExp) => sources.filter(([, text]) => pattern.test(text)).map(([file]) => file);

describe("the front and the application", () => {
  it("call the caller's address and the request by the same names", () => {
    expect([front.ADDRESS_HEADER, front.REQUEST_ID_HEADER]).toEqual([ADDRESS_HEADER, REQUEST_ID_HEADER]);
  });
});

describe("the doors that stay shut", () => {
  it("are shut in the configuration", async () => {
    const { default: config } = (await import("@/next.config.mjs")) as { default: Record<string, unknown> };
    expect(config).toMatchObject({
      poweredByHeader: false,
      productionBrowserSourceMaps: false,
      images: { unoptimized: true },
    });
    for (const door of ["rewrites", "redirects", "headers", "basePath"]) expect(config).not.toHaveProperty(door);
  });

  it.each([
    ["server actions", /^\s*["']use server["']/m],
    ["cached personal data", /^\s*["']use cache/m],
    ["pictures made by the server", /from ["']next\/og["']/],
    ["fonts of other hosts", /from ["']next\/font\/google["']/],
    ["draft mode", /\bdraftMode\b/],
    ["addresses read past the front", /x-forwarded-for|x-real-ip/i],
  ])("no %s", (_, pattern) => expect(filesWith(pattern)).toEqual([]));

  it("no page is made at its first visit and kept, with that visitor's nonce in it", () => {
    const open = filesWith(/export (async )?function generateStaticParams/).filter(
      (file) => !/export const dynamicParams = false/.test(readFileSync(file, "utf8")),
    );
    expect(open).toEqual([]);
  });
});
