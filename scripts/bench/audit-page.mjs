import { brotliCompressSync } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const FLAGS = [
  "--headless=new",
  ...["--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/** The browser lost the beginning of its own trace; Lighthouse itself asks to run it again. */
const LOST_TRACE = "NO_NAVSTART";
const TRIES = 3;

const SCRIPT = /<script\b([^>]*)>(.*?)<\/script>/gis;
/** Loaded from elsewhere, or data that does not run (JSON-LD, import maps, speculation rules). */
const NOT_INLINE = /\ssrc\s*=|\stype\s*=\s*["']?(?!module|text\/javascript)[^\s"']/i;

/**
 * One visit with an empty cache by Lighthouse's mobile preset, in a browser of its own: from load until network and processor rest,
 * without scrolling.
 * @param {string} chromePath
 * @param {string} url
 * @returns {Promise<{ scriptKb: number, lcpMs: number, tbtMs: number, cls: number, scripts: { name: string, kb: number }[] }>} kB of 1000 bytes, as transferred
 */
export async function auditPage(chromePath, url) {
  for (let attempt = 1; ; attempt++) {
    const result = await visit(chromePath, url);
    if (attempt === TRIES || result?.lhr.runtimeError?.code !== LOST_TRACE)
      return readAudits(result, url, await weighInlineScripts(url));
  }
}

async function visit(chromePath, url) {
  const chrome = await launch({ chromePath, chromeFlags: FLAGS, logLevel: "silent" });
  try {
    return await lighthouse(url, { port: chrome.port, onlyCategories: ["performance"], logLevel: "silent" });
  } finally {
    chrome.kill();
  }
}

/** Bytes of the scripts inside the page. All by Brotli, however the page itself is compressed, so that pages can be compared. */
async function weighInlineScripts(url) {
  const response = await fetch(url);
  const scripts = (await response.text()).matchAll(SCRIPT);
  const text = [...scripts].flatMap(([, attributes, code]) => (NOT_INLINE.test(attributes) ? [] : [code])).join("");
  return response.headers.has("content-encoding") ? brotliCompressSync(text).length : Buffer.byteLength(text);
}

function readAudits(result, url, inlineBytes) {
  if (!result || result.lhr.runtimeError)
    throw new Error(`${url}: ${result?.lhr.runtimeError?.message ?? "no result"}`);
  const { audits } = result.lhr;
  const value = (id) => {
    const { numericValue } = audits[id] ?? {};
    if (numericValue === undefined) throw new Error(`${url}: Lighthouse gives no ${id}`);
    return numericValue;
  };
  const requests = /** @type {any} */ (audits["network-requests"]?.details)?.items ?? [];
  const scripts = requests
    .filter(({ resourceType }) => resourceType === "Script")
    .map(({ url: address, transferSize }) => ({ name: new URL(address).pathname, kb: transferSize / 1000 }))
    .concat({ name: "(inside the page)", kb: inlineBytes / 1000 });
  return {
    scriptKb: scripts.reduce((total, { kb }) => total + kb, 0),
    lcpMs: value("largest-contentful-paint"),
    tbtMs: value("total-blocking-time"),
    cls: value("cumulative-layout-shift"),
    scripts,
  };
}
