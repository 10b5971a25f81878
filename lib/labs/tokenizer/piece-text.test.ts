import fc from "fast-check";
import { expect, it } from "vitest";
import { groupBytes, readPiece } from "@/lib/labs/tokenizer/piece-text";
import { pieceOfBytes } from "@/lib/tokenizers/byte-alphabet";

const bytesOf = (groups: ReturnType<typeof groupBytes>) =>
  groups.flatMap((group) => ("text" in group ? [...new TextEncoder().encode(group.text)] : [...group.bytes]));

it("groups any bytes into characters without losing or inventing one", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const groups = groupBytes(bytes);
      expect(bytesOf(groups)).toEqual([...bytes]);
      const whole = new TextDecoder().decode(bytes).includes("\ufffd");
      expect(groups.every((group) => "text" in group)).toBe(!whole || decodes(bytes));
    }),
  );
});
const decodes = (bytes: Uint8Array) => {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

it("keeps every text whole", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
      expect(groupBytes(new TextEncoder().encode(text))).toEqual([{ text }]);
    }),
  );
});

it("reads a piece as people do, and never shows a replacement character", () => {
  expect(readPiece("Ġthe", true)).toBe("␣the");
  expect(readPiece("ä¸Ń", true)).toBe("中");
  expect(readPiece(pieceOfBytes([0x20, 0xe4, 0xb8]), true)).toBe("␣⟨E4 B8⟩");
  expect(readPiece(pieceOfBytes([0xad, 0x0a]), true)).toBe("⟨AD⟩⏎");
  expect(readPiece("##ing", false)).toBe("##ing");
  expect(readPiece("\u200b", false)).toBe("⟨U+200B⟩");
});
