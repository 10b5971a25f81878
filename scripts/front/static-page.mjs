import { rulesFor } from "./page-style.mjs";

/** Stands in the head of a page that needs none of the framework's runtime: app/[locale]/(learn)/layout.tsx. */
const MARK = '<meta name="runtime" content="islands"/>';
/** The framework's own scripts: files of the build, the page's data once more, the list of chunks. */
const FRAMEWORK_SCRIPT =
  /<script\b[^>]*\ssrc="\/_next\/[^>]*><\/script>|<script(?: id="_R_")?>\(?(?:self\.__next|globalThis\["TURBOPACK"\])[\s\S]*?<\/script>/g;
const STYLESHEET = /<link rel="stylesheet" href="([^"]+)"[^>]*\/>/g;
/** What no reader waits for: the browser is told of it when the page is painted (components/shell/load-late-links.ts). */
const MANIFEST = /<link rel="manifest" (href="[^"]+")\/>/g;
const PRINT_STYLE = /<link media="print" rel="stylesheet" (href="[^"]+")\/>/g;
/** Networks that read these take the `og:` ones where they are missing; the framework writes each twice. */
const REPEATED = /<meta name="twitter:(?!card")[^>]*\/>/g;
const HINT = /<link rel="(?:preload" as="script"|preload" href="\/print\.css"|preconnect")[^>]*\/>/g;

/** @param {string} html */
export const isStaticPage = (html) => html.includes(MARK);

/**
 * A prerendered page as plain HTML: without the framework's scripts and the data that repeats the page for them, with the
 * styles that it needs inside, and with the islands as its only script. Throws when anything of the framework would be left, so that a new version of it
 * that writes other pages stops the build instead of breaking them.
 * @param {string} html as the framework wrote it
 * @param {{ readStyle(href: string): string, script: string, preloads?: readonly string[] }} parts script: what starts the islands;
 *   preloads: modules that the page needs at once
 */
export function toStaticPage(html, { readStyle, script, preloads = [] }) {
  const sheets = [...html.matchAll(STYLESHEET)].map(([, href]) => href);
  const bare = html
    .replace(FRAMEWORK_SCRIPT, "")
    .replace(HINT, "")
    .replace(REPEATED, "")
    .replace(STYLESHEET, "")
    .replace(MANIFEST, '<link data-late="manifest" $1/>')
    .replace(
      PRINT_STYLE,
      (link, href) => `<link data-late="stylesheet" media="print" ${href}/><noscript>${link}</noscript>`,
    )
    .replace(MARK, "")
    // Marks by which the framework would find its way around the page.
    .replace(/<!--.*?-->/g, "");
  const styles = sheets.map((href) => rulesFor(plainStyle(readStyle(href), href), bare, script)).join("");
  const whole = `<meta name="styles" content="${sheets.join(" ")}"/>`;
  const hints = preloads.map((href) => `<link data-late="modulepreload" href="${href}"/>`).join("");
  const page = bare.replace(
    "</head>",
    () => `<style>${styles}</style>${whole}${hints}<script type="module">${script}</script></head>`,
  );
  const left = /__next|TURBOPACK|\$R[CSX]\(|<template\b/.exec(page)?.[0];
  if (left)
    throw new Error(`A static page still holds "${left}": scripts/front/static-page.mjs does not know this build.`);
  if (sheets.length === 0)
    throw new Error("A static page has no styles: scripts/front/static-page.mjs does not know this build.");
  return page;
}

/** A stylesheet that may stand in a page of any address; of each font the one format that every browser of today reads. */
function plainStyle(css, href) {
  return css
    .replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\([^)]*\)/g, "")
    .replace(
      /url\((["']?)(?!data:|\/|["'])([^)"']+)\1\)/g,
      (_, quote, path) => `url(${new URL(path, `http://x${href}`).pathname})`,
    );
}
