import "server-only";
import encodeQR from "qr";

/** Light modules around a code, without which it is not found (ISO/IEC 18004, 6.3.8). */
const QUIET = 4;

/** A text as QR code: modules of each side with its margin, and the dark ones as the path of an SVG, a run of a row each. */
export function drawQr(text: string): { size: number; path: string } {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: QUIET });
  const runs = rows.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? "#" : " "))
        .join("")
        .matchAll(/#+/g),
    ].map(({ 0: { length }, index }) => `M${index} ${y}h${length}v1h-${length}z`),
  );
  return { size: rows.length, path: runs.join("") };
}
