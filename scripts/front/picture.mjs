/** Width and height that networks ask of a picture of a link, in px. */
export const SIZE = { width: 1200, height: 630 };
/** Weights of type that a picture uses. */
export const WEIGHTS = [400, 700];

const MARGIN = 72;
const TOP = 64;
const WIDTH = SIZE.width - 2 * MARGIN;
const CURVE_HEIGHT = 176;
/** The box in which `warmupPaths` draws. */
const BOX = { width: 100, height: 40 };

/**
 * What a picture says. `kicker`: the small line above the title. `title`: with `\n` where it must break. `along`: how far along the
 * curve the page lies, 0..1.
 * @typedef {{ kicker: string, title: string, along: number }} PictureFacts
 * @typedef {{ colours: Record<string, string>, icon: string, families: string,
 *   curve: (value: number) => { line: string, dot: string } }} PictureParts
 */

const element = (style, children) => ({ type: "div", props: { style: { display: "flex", ...style }, children } });
const image = (svg, width, height) => ({
  type: "img",
  props: { src: `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`, width, height },
});

/**
 * The picture of one page as satori takes it: the mark, the title, and the curve that gave Warmup its name.
 * @param {PictureFacts} facts
 * @param {PictureParts} parts
 */
export function layOutPicture({ kicker, title, along }, { colours, icon, families, curve }) {
  const lines = title.split("\n");
  const longest = Math.max(...lines.map(widthOf));
  const fontSize = longest > 28 ? 60 : longest > 18 || lines.length > 1 ? 76 : 92;
  return element(
    {
      ...{
        width: SIZE.width - MARGIN,
        height: SIZE.height - TOP,
        flexDirection: "column",
        justifyContent: "space-between",
      },
      ...{ background: colours.bg, color: colours.ink, fontFamily: families, paddingLeft: MARGIN, paddingTop: TOP },
    },
    [
      element({ alignItems: "center", gap: 20 }, [
        image(icon, 60, 60),
        element({ fontSize: 38, fontWeight: 700 }, "Warmup"),
      ]),
      element({ width: WIDTH, flexDirection: "column" }, [
        element({ fontSize: 32, color: colours.muted, marginBottom: 14 }, kicker),
        element(
          { flexDirection: "column", fontSize, fontWeight: 700, lineHeight: 1.25 },
          lines.map((text) => element({ width: WIDTH }, text)),
        ),
      ]),
      image(drawCurve(along, colours, curve), SIZE.width - MARGIN, CURVE_HEIGHT),
    ],
  );
}

/** The whole curve, the part behind the page, and where the page is; it runs on to the right edge. */
function drawCurve(along, colours, curve) {
  const width = SIZE.width - MARGIN;
  const scale = (path) =>
    path.replace(
      /([ML])([\d.]+) ([\d.]+)/g,
      (_, command, x, y) =>
        `${command}${((x / BOX.width) * width).toFixed(1)} ${((y / BOX.height) * CURVE_HEIGHT).toFixed(1)}`,
    );
  const stroke = (path, colour, strokeWidth) =>
    `<path d="${scale(path)}" stroke="${colour}" stroke-width="${strokeWidth}" stroke-linecap="round" stroke-linejoin="round"/>`;
  const { line, dot } = curve(along);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 0 ${width} ${CURVE_HEIGHT}" fill="none">` +
    `${stroke(curve(1).line, colours.line, 7)}${stroke(line, colours.accent, 7)}${stroke(dot, colours.accent, 24)}</svg>`
  );
}

/** About how wide a line is, in Latin letters: a Chinese character is as wide as two. */
const widthOf = (text) => [...text].reduce((sum, character) => sum + (character.codePointAt(0) > 0x2e7f ? 2 : 1), 0);
