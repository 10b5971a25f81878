// Draws the icons that want pixels from app/icon.svg: `node scripts/draw-icons.mjs`, after the mark has changed.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";

const root = fileURLToPath(new URL("..", import.meta.url));

const draw = (svg, width) => new Resvg(svg, { fitTo: { mode: "width", value: width } }).render().asPng();

/** An .ico that holds one PNG, as every browser since Internet Explorer 11 reads it. */
function toIco(png, size) {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2); // an icon
  header.writeUInt16LE(1, 4); // of one picture
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12); // bits per pixel
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}

/** Every icon file by its path, as bytes. */
export function drawIcons() {
  const mark = readFileSync(join(root, "app", "icon.svg"), "utf8");
  // Systems cut these into their own shape: the ground goes to the edge.
  const square = mark.replace(' rx="8"', "");
  return {
    "public/favicon.ico": toIco(draw(mark, 32), 32),
    "public/apple-touch-icon.png": draw(square, 180),
    "public/icons/192.png": draw(mark, 192),
    "public/icons/512.png": draw(mark, 512),
    "public/icons/maskable.png": draw(square, 512),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, bytes] of Object.entries(drawIcons())) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), bytes);
  }
}
