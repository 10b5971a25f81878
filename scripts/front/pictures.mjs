import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { build } from "esbuild";
import satori from "satori";
import { parse } from "yaml";
import { SIZE, WEIGHTS, layOutPicture } from "./picture.mjs";
import { readPictureFonts } from "./picture-fonts.mjs";
import { STATIC_FOLDER } from "./serve-static.mjs";

/** Pictures that were drawn before, by the hash of all that they show: a build draws what changed. */
const CACHE = join(".cache", "pictures");
/** The part of an address of a picture as a page names it (lib/site/page-metadata.ts); the build puts the file's own in its place. */
const NAMED = /\/pictures\/(zh|en)\/([a-z0-9-]+)\.png/g;
const MADE_WITH = ["satori", "@resvg/resvg-js", "@fontsource/noto-sans-sc"];
/** Where the pictures of pages that are no chapter stand on the curve: at the end of the warm-up. */
const TOP_OF_CURVE = 0.3;

/** Draws the picture of every address that the pages name and gives the pages with the addresses of the files, which never change. */
export async function placePictures(root, pages) {
  rmSync(join(root, STATIC_FOLDER, "pictures"), { recursive: true, force: true });
  const names = new Set(Object.values(pages).flatMap((html) => html.match(NAMED) ?? []));
  const parts = await readParts(root);
  const files = new Map();
  for (const name of names) files.set(name, await writePicture(root, name, parts));
  return Object.fromEntries(
    Object.entries(pages).map(([path, html]) => [path, html.replace(NAMED, (name) => files.get(name))]),
  );
}

async function writePicture(root, name, parts) {
  const [, locale, page] = new RegExp(NAMED.source).exec(name);
  const png = await drawPicture(root, describe(page, locale, parts), parts);
  const file = `${page}-${locale}-${createHash("sha256").update(png).digest("hex").slice(0, 12)}.png`;
  mkdirSync(join(root, STATIC_FOLDER, "pictures"), { recursive: true });
  writeFileSync(join(root, STATIC_FOLDER, "pictures", file), png);
  return `/_next/static/pictures/${file}`;
}

/** @returns {import("./picture.mjs").PictureFacts} */
function describe(page, locale, { curriculum, messages }) {
  const { home, lesson } = messages[locale];
  if (page === "home") return { kicker: "English · 中文", title: home.title, along: TOP_OF_CURVE };
  const chapter = curriculum.chapters.find(({ slug }) => slug === page);
  if (!chapter) throw new Error(`A page asks for the picture of “${page}”, which is no chapter of the curriculum.`);
  const track = curriculum.tracks.find(({ slug }) => slug === chapter.track);
  return {
    kicker: `${track.title[locale]} · ${lesson.chapterNumber.replace("{number}", String(chapter.number))}`,
    title: chapter.title[locale],
    along: chapter.number / curriculum.chapters.length,
  };
}

async function drawPicture(root, facts, parts) {
  const fonts = readPictureFonts(`Warmup${facts.kicker}${facts.title}`, WEIGHTS);
  // The Latin slice comes first: what is in it has the width that the rest was drawn for.
  const families = [...new Set(fonts.map(({ name }) => name))].toReversed().join(", ");
  const picture = layOutPicture(facts, { ...parts, families });
  const hash = createHash("sha256")
    .update(JSON.stringify([picture, parts.versions, SIZE]))
    .digest("hex");
  const kept = join(root, CACHE, `${hash}.png`);
  if (existsSync(kept)) return readFileSync(kept);
  const png = new Resvg(await satori(picture, { ...SIZE, fonts })).render().asPng();
  mkdirSync(join(root, CACHE), { recursive: true });
  writeFileSync(kept, png);
  return png;
}

/** What pictures share with the pages: colours of the light theme, mark, curve, words. */
async function readParts(root) {
  const read = (file) => readFileSync(join(root, file), "utf8");
  const entryPoints = [join(root, "components", "ui", "warmup-path.ts")];
  const { outputFiles } = await build({ entryPoints, format: "esm", write: false });
  const { warmupPaths } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  return {
    colours: Object.fromEntries(
      [...read("app/globals.css").matchAll(/--color-([a-z-]+): light-dark\((#[0-9a-f]{6}),/g)].map(
        ([, name, light]) => [name, light],
      ),
    ),
    icon: read("app/icon.svg"),
    curve: warmupPaths,
    curriculum: parse(read("content/curriculum.yaml")),
    messages: { zh: JSON.parse(read("messages/zh.json")), en: JSON.parse(read("messages/en.json")) },
    versions: MADE_WITH.map((name) => {
      const entry = JSON.parse(read("package-lock.json")).packages[`node_modules/${name}`];
      return `${name} ${entry.version}`;
    }),
  };
}
