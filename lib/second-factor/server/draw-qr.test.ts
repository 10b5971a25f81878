import decodeQR from "qr/decode.js";
import { describe, expect, it } from "vitest";
import { drawQr } from "@/lib/second-factor/server/draw-qr";
import { otpauthUri } from "@/lib/second-factor/totp";

const SCALE = 4;

/** The path as pixels, as a camera would see it. */
function paint({ size, path }: { size: number; path: string }) {
  const side = size * SCALE;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row++)
      for (let column = Number(x) * SCALE; column < (Number(x) + Number(length)) * SCALE; column++)
        data.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
  }
  return { width: side, height: side, data };
}

describe("a drawn QR code", () => {
  it.each(["a@b.example", `${"x".repeat(64)}@${"sub.".repeat(40)}example.com`])("is read back: %s", (account) => {
    const uri = otpauthUri(Buffer.alloc(20, 7), { issuer: "warmup.example", account });
    const drawn = drawQr(uri);
    expect(drawn.path).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/);
    expect(decodeQR(paint(drawn))).toBe(uri);
  });
});
