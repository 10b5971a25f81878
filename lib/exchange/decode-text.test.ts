import { describe, expect, it } from "vitest";
import { MAX_FILE_BYTES } from "@/lib/exchange/contract";
import { decodeText } from "@/lib/exchange/decode-text";

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf16 = (text: string, mark: readonly [number, number]) => {
  const buffer = Buffer.from(text, "utf16le");
  return bytes(...mark, ...(mark[0] === 0xff ? buffer : buffer.swap16()));
};

describe("decodeText", () => {
  it("reads UTF-8, with a byte order mark or without one, and ends lines by \\n", () => {
    expect(decodeText(Buffer.from("注意力\r\nb\rc"))).toBe("注意力\nb\nc");
    expect(decodeText(Buffer.from("\ufeff注意力"))).toBe("注意力");
  });

  it("reads UTF-16 by its byte order mark", () => {
    expect(decodeText(utf16("注意力", [0xff, 0xfe]))).toBe("注意力");
    expect(decodeText(utf16("注意力", [0xfe, 0xff]))).toBe("注意力");
  });

  it.each([
    ["GBK", bytes(0xd7, 0xa2, 0xd2, 0xe2), "bad-encoding"],
    ["a picture", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), "bad-encoding"],
    ["NUL among letters", bytes(0x61, 0, 0x62), "bad-encoding"],
    ["nothing", bytes(), "empty"],
    ["white space", bytes(0x20, 0x0a, 0xe3, 0x80, 0x80), "empty"],
    ["more than 20 MB", new Uint8Array(MAX_FILE_BYTES + 1), "too-large"],
  ])("refuses %s", (_name, file, code) => {
    expect(() => decodeText(file)).toThrow(expect.objectContaining({ code }));
  });
});
