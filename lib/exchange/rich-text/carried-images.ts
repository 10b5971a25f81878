import type { CarriedImage } from "@/lib/exchange/contract";

const KINDS: readonly (readonly [extension: string, begins: readonly (number | undefined)[]])[] = [
  ["png", [0x89, 0x50, 0x4e, 0x47]],
  ["jpg", [0xff, 0xd8, 0xff]],
  ["gif", [0x47, 0x49, 0x46, 0x38]],
  ["webp", [0x52, 0x49, 0x46, 0x46, undefined, undefined, undefined, undefined, 0x57, 0x45, 0x42, 0x50]],
];
const MOST_IMAGES = 20;
/** As a picture that an author pastes. */
const MOST_BYTES = 5 * 1024 * 1024;

/** The pictures that come along with one item, each under a name of its own that Markdown can hold. */
export class CarriedImages {
  private readonly taken = new Map<string, CarriedImage>();

  get all(): readonly CarriedImage[] {
    return [...this.taken.values()];
  }

  /**
   * The name under which the picture of an `img` comes along; undefined where it is none, lies elsewhere, is larger than 5 MB, or is
   * no PNG, JPEG, GIF or WebP by its first bytes. `file` gives a file of the question in base64, or its bytes, by its name.
   */
  take(source: string, file: (name: string) => string | Uint8Array | undefined): string | undefined {
    const known = this.taken.get(source);
    if (known) return known.name;
    const inline = /^data:image\/[\w.+-]{1,40};base64,/.exec(source);
    const path = decodePath(source.replace(/^@@PLUGINFILE@@\//, "").replace(/[?#].*$/, ""));
    const content = inline ? source.slice(inline[0].length) : file(path);
    const bytes = typeof content === "string" ? new Uint8Array(Buffer.from(content, "base64")) : content;
    const extension =
      bytes && KINDS.find(([, begins]) => begins.every((byte, at) => byte === undefined || bytes[at] === byte))?.[0];
    if (!bytes || bytes.byteLength > MOST_BYTES || !extension || this.taken.size >= MOST_IMAGES) return undefined;
    const image = { name: this.nameFor(inline ? "" : path, extension), bytes };
    this.taken.set(source, image);
    return image.name;
  }

  private nameFor(path: string, extension: string): string {
    const stem = (path.split("/").at(-1) ?? "").replace(/\.\w{1,5}$/, "").replace(/[^a-z0-9-]+/gi, "-");
    const clean = stem
      .replace(/^-+|-+$/g, "")
      .slice(0, 40)
      .toLowerCase();
    const names = new Set(this.all.map(({ name }) => name));
    const first = `${clean || "image"}.${extension}`;
    return names.has(first) || !clean ? `${clean || "image"}-${this.taken.size + 1}.${extension}` : first;
  }
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
