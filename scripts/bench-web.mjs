// `npm run bench:web [-- --runs=5 --scripts --peers]`: what a phone must load and wait for, beside a page that is nothing but the framework.
// The empty document of the lesson's size is the floor under a page that comes in one piece: what the line alone costs.
// --scripts names every script that was loaded, --peers adds the same lesson under Starlight and VitePress. Compare within a run: the
// machine is shared by servers and browser.
import { parseArgs } from "node:util";
import { brotliCompressSync } from "node:zlib";
import { auditPage } from "./bench/audit-page.mjs";
import { servePeers } from "./bench/peers.mjs";
import { median, printTable, printTargets } from "./bench/table.mjs";
import { withServers } from "./bench/with-servers.mjs";
import { findChromium } from "./check/find-chromium.mjs";
import { fail } from "./lib/stop.mjs";

const BARE = "bare Next";
const LOCALES = ["en", "zh"];
const LAB = "lab, en";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "5" },
    scripts: { type: "boolean", default: false },
    peers: { type: "boolean", default: false },
  },
});
const runCount = Number(values.runs);

async function bench({ front, bareNext, bareNode, startScript }) {
  const chromium = await findChromium();
  const peers = values.peers ? await servePeers(LOCALES, startScript) : [];
  const lesson = await fetch(`${front}/en/chapters/lora`);
  const lessonBytes = brotliCompressSync(await lesson.text()).length;
  const pages = new Map([
    [BARE, bareNext],
    [`empty page of ${(lessonBytes / 1000).toFixed(0)} kB`, `${bareNode}/document/${lessonBytes}`],
    ["lesson, en", `${front}/en/chapters/lora`],
    ["lesson, zh", `${front}/zh/chapters/lora`],
    ...peers.map(({ name, locale, url }) => [`${name}, ${locale}`, url]),
    ["home, en", `${front}/en`],
    ["home, zh", `${front}/zh`],
    [LAB, `${front}/en/labs/lora`],
  ]);
  /** @type {Map<string, Awaited<ReturnType<typeof auditPage>>[]>} */
  const runs = new Map([...pages.keys()].map((name) => [name, []]));
  for (let run = 1; run <= runCount; run++) {
    for (const [name, url] of pages) runs.get(name).push(await auditPage(chromium, url));
    process.stderr.write(`run ${run} of ${runCount}\n`);
  }

  const of = (name, key) => {
    const value = median(runs.get(name).map((run) => run[key]));
    // Told to the thousandth, everywhere: less is a fraction of a pixel.
    return key === "cls" ? Math.round(value * 1000) / 1000 : value;
  };
  console.log(
    `\nLighthouse, mobile preset, ${runCount} interleaved runs, medians. Scripts: files as transferred from load to idle, without scrolling,\nand what stands in the page itself, data such as JSON-LD excepted (its size by Brotli where the page is served compressed).\n`,
  );
  printTable(
    ["", "scripts kB", "LCP ms", "TBT ms", "CLS", "LCP × bare"],
    [...pages.keys()].map((name) => [
      name,
      of(name, "scriptKb").toFixed(1),
      of(name, "lcpMs").toFixed(0),
      of(name, "tbtMs").toFixed(0),
      of(name, "cls").toFixed(3),
      (of(name, "lcpMs") / of(BARE, "lcpMs")).toFixed(2),
    ]),
  );
  if (values.scripts) showScripts(runs);
  console.log();
  // All of a lab hangs on the island's own file.
  const strayLabs = [...runs].flatMap(([name, each]) =>
    name === LAB ? [] : each.flatMap(({ scripts }) => scripts.filter((script) => script.name.includes("/lab-island-"))),
  );
  const isMet = printTargets([
    { what: "labs loaded by other pages", value: strayLabs.length, limit: 0 },
    { what: `${LAB}: CLS`, value: of(LAB, "cls"), limit: 0 },
    ...LOCALES.flatMap((locale) => {
      const name = `lesson, ${locale}`;
      const ofPeers = peers
        .filter((peer) => peer.locale === locale)
        .map((peer) => of(`${peer.name}, ${locale}`, "lcpMs"));
      return [
        { what: `${name}: LCP ÷ bare Next`, value: of(name, "lcpMs") / of(BARE, "lcpMs"), limit: 1.15 },
        { what: `${name}: TBT`, value: of(name, "tbtMs"), limit: 100, unit: "ms" },
        { what: `${name}: CLS`, value: of(name, "cls"), limit: 0 },
        {
          what: `${name}: scripts beyond bare Next`,
          value: of(name, "scriptKb") - of(BARE, "scriptKb"),
          limit: 25,
          unit: "kB",
        },
        ...(values.peers
          ? [{ what: `${name}: LCP ÷ the best peer`, value: of(name, "lcpMs") / Math.min(...ofPeers), limit: 1 }]
          : []),
      ];
    }),
  ]);
  process.exitCode = isMet ? 0 : 1;
}

function showScripts(runs) {
  for (const [name, [first]] of runs) {
    console.log(`\n${name}`);
    printTable(
      ["script", "kB"],
      first.scripts.map(({ name, kb }) => [name, kb.toFixed(1)]),
    );
  }
}

try {
  await withServers(bench);
} catch (error) {
  fail(error);
}
