/** What a drawing may take from the style sheet, and a file must say itself. */
const PROPERTIES = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "dominant-baseline",
] as const;
const COLOURS: readonly string[] = ["fill", "stroke"];
const MARGIN = 12;

/**
 * A drawing of the page as an SVG file that stands by itself: every colour, line and letter as it is shown now, in the theme of now,
 * on its own ground. Other programs know neither our style sheet nor newer colour notations, so all of it is resolved to sRGB.
 */
export function toSvgFile(drawing: SVGSVGElement): {
  readonly text: string;
  readonly width: number;
  readonly height: number;
} {
  const copy = drawing.cloneNode(true) as SVGSVGElement; // a clone is of the same kind
  const toSrgb = createColourReader(drawing.ownerDocument);
  const shown = [drawing, ...drawing.querySelectorAll<SVGElement>("*")];
  const copied = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  for (const [index, element] of shown.entries()) {
    const [style, target] = [getComputedStyle(element), copied[index]!];
    for (const name of ["class", "style", "id", "role", "aria-label", "aria-hidden", "data-picture"])
      target.removeAttribute(name);
    for (const property of PROPERTIES) {
      const value = style.getPropertyValue(property);
      if (value) target.setAttribute(property, COLOURS.includes(property) ? toSrgb(value) : value);
    }
  }
  const { x, y, width, height } = drawing.viewBox.baseVal;
  const box = [x - MARGIN, y - MARGIN, width + 2 * MARGIN, height + 2 * MARGIN] as const;
  const ground = copy.ownerDocument.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const [name, value] of Object.entries({ x: box[0], y: box[1], width: box[2], height: box[3] }))
    ground.setAttribute(name, String(value));
  ground.setAttribute("fill", toSrgb(groundOf(drawing)));
  copy.prepend(ground);
  copy.setAttribute("viewBox", box.join(" "));
  copy.setAttribute("width", String(box[2]));
  copy.setAttribute("height", String(box[3]));
  return { text: new XMLSerializer().serializeToString(copy), width: box[2], height: box[3] };
}

/** The same as PNG, three pixels for each unit. @throws {Error} where the browser makes no picture of it. */
export async function toPngFile(drawing: SVGSVGElement): Promise<Blob> {
  const { text, width, height } = toSvgFile(drawing);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width * 3, height * 3];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"),
  );
}

/** The first ground behind the drawing that is not see-through. */
function groundOf(drawing: Element): string {
  for (let element: Element | null = drawing; element; element = element.parentElement) {
    const colour = getComputedStyle(element).backgroundColor;
    if (!/^(?:transparent|rgba\(0, 0, 0, 0\))$/.test(colour)) return colour;
  }
  return "#ffffff";
}

/** Any colour of CSS as #rrggbb, by painting one point with it; `none` and references stay as they are. */
function createColourReader(page: Document): (colour: string) => string {
  const canvas = page.createElement("canvas");
  [canvas.width, canvas.height] = [1, 1];
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const known = new Map<string, string>();
  return (colour) => {
    if (colour === "none" || colour.startsWith("url(") || !context) return colour;
    const before = known.get(colour);
    if (before) return before;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
    const hex = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
    const read = alpha === 0 ? "none" : hex;
    known.set(colour, read);
    return read;
  };
}

/** Hands a file to the browser's downloads. */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
