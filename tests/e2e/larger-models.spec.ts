import { expect, expectNoAxeViolations, type Page } from "./fixtures";
import { press, tabTo } from "./support/keyboard";
import { visitLab } from "./support/lab";
import type { ModelHost } from "./support/model-host";
import { testWithModelHost } from "./support/test-with-model-host";
import { takeTurns } from "./support/take-turns";

const WORDS = {
  en: {
    larger: /^Larger models from localhost/,
    load: /^Load [\d.]+ MB, then generate$/,
    generate: "Generate",
    cancel: "Cancel the download",
    loading: /^Loading: \d+%, [\d.]+ MB of [\d.]+ MB$/,
    ended: /The model ended the text\.|The length was reached\./,
    output: "The text, token by token",
    noAttention: /Small-Instruct has no graph that gives its attention out/,
    kept: "✓ Kept in this browser",
    remove: "Remove Small-Instruct from this browser",
    tiny: "The tiny model of this site",
    toTiny: "Use the tiny model",
    chat: /As a turn of a conversation/,
    webgpu: "It runs on WebGPU alone, which this browser does not offer.",
    unknown: "This site offers no model “Gone”. The tiny model is shown.",
    again: "Ask for the list again",
    old: /Below is the list of an earlier visit/,
    list: {
      unreachable: /cannot be reached\. The tiny model works without it/,
      refused: /does not let this site read its files \(CORS\)/,
      unreadable: /is no list of models/,
      missing: /has no list of models at this address/,
    },
    failures: {
      damaged: /What came of Small-Instruct is not what its list promised/,
      missing: /A file of Small-Instruct is not on its host/,
      refused: /The host of Small-Instruct answers, but does not let this site read its files/,
      unreachable: /The host of Small-Instruct cannot be reached/,
      unsupported: /The engine does not know how to run Odd here/,
    },
  },
  zh: {
    larger: /^来自 localhost\S+ 的更大模型$/,
    load: /^加载 [\d.]+ MB，然后生成$/,
    generate: "生成",
    cancel: "取消下载",
    loading: /^正在加载：\d+%，[\d.]+ MB \/ [\d.]+ MB$/,
    ended: /模型自己结束了文本。|达到了长度上限。/,
    output: "逐个词元的文本",
    noAttention: /Small-Instruct 没有能输出注意力的计算图/,
    kept: "✓ 已保存在浏览器里",
    remove: "从浏览器里删除 Small-Instruct",
    tiny: "本站自带的小模型",
    toTiny: "改用小模型",
    chat: /作为一轮对话/,
    webgpu: "只能在 WebGPU 上运行，而这个浏览器没有 WebGPU。",
    unknown: "本站没有“Gone”这个模型。现在显示的是小模型。",
    again: "重新获取清单",
    old: /下面是上次访问时的清单/,
    list: {
      unreachable: /^连不上 localhost:\d+。小模型不受影响。/,
      refused: /不允许本站读取它的文件（CORS）/,
      unreadable: /发来的内容不是模型清单/,
      missing: /的这个地址上没有模型清单/,
    },
    failures: {
      damaged: /收到的 Small-Instruct 文件和清单不一致/,
      missing: /主机上缺少 Small-Instruct 的一个文件/,
      refused: /提供 Small-Instruct 的主机有响应，但不允许本站读取它的文件/,
      unreachable: /连不上提供 Small-Instruct 的主机/,
      unsupported: /引擎在这里运行不了 Odd/,
    },
  },
} as const;
const locales = ["zh", "en"] as const;
const test = testWithModelHost("model-host");
// One site, one host. Models are loaded.
test.describe.configure({ mode: "default", timeout: 120_000 });
// Chromium's own words for what tests bring about: a host that is away, shut or without a file.
const expectedErrors = [/Failed to load resource/, /blocked by CORS policy/];
test.use({ contextOptions: { reducedMotion: "reduce" }, expectedErrors });

const { openLab, partOf } = visitLab<"engine" | "text" | "compare" | "cache" | "attention">("generation");
const tokensOf = (page: Page, locale: "zh" | "en") =>
  partOf(page, "text").getByRole("group", { name: WORDS[locale].output }).getByRole("button");
const graphsOf = ({ requests }: ModelHost) => requests.filter((path) => path.includes("/onnx/"));

for (const locale of locales) {
  const isTurn = takeTurns(locale);
  const w = WORDS[locale];
  test(`a larger model is chosen by keyboard, downloaded after a click, and runs again without its host (${locale})`, async ({
    page,
    host,
  }) => {
    await openLab(page, locale, "?p=0&l=8");
    const [engine, text] = [partOf(page, "engine"), partOf(page, "text")];
    await expect(text.getByRole("button", { name: w.load })).toBeVisible();
    await page.waitForLoadState("networkidle");
    expect(host.requests).toEqual([]);

    await tabTo(page, engine.getByText(w.larger));
    await press(page, "Enter", engine.getByRole("radio", { name: "Small-Instruct" }));
    await expect(engine.getByText(w.webgpu)).toBeVisible();
    await expect(engine.getByRole("radio", { name: "Graphics-Only" })).toBeDisabled();
    await engine.getByRole("radio", { name: w.tiny }).focus();
    await page.keyboard.press("ArrowDown");
    await expect(engine.getByRole("radio", { name: "Small-Instruct" })).toBeChecked();
    await expect(page).toHaveURL(/m=Small-Instruct/);
    await expectNoAxeViolations(page, "main");
    expect(host.requests).toEqual(["models.json"]);

    host.behaviour = { pauseMs: 60 };
    await text.getByRole("button", { name: w.load }).click();
    await expect(text.getByText(w.loading)).toBeVisible();
    await expect(text.getByText(w.ended)).toBeVisible({ timeout: 60_000 });
    const output = text.getByRole("group", { name: w.output });
    await expect(output).toContainText("Q:"); // the prompt stands in the template
    await expect(partOf(page, "attention").getByText(w.noAttention)).toBeVisible();
    await tokensOf(page, locale).first().click();
    await expect(text.getByRole("img")).toBeVisible();
    await expect(engine.getByText(w.kept)).toBeVisible();
    const first = await tokensOf(page, locale).allInnerTexts();
    await page.emulateMedia({ colorScheme: "dark" });
    await expectNoAxeViolations(page, "main");

    await host.goAway();
    await page.reload();
    await expect(engine.getByRole("alert")).toContainText(w.old);
    await text.getByRole("button", { name: w.load }).click();
    await expect(text.getByText(w.ended)).toBeVisible({ timeout: 60_000 });
    expect(await tokensOf(page, locale).allInnerTexts()).toEqual(first);

    await engine.getByRole("button", { name: w.remove }).press("Enter");
    await expect(engine.getByText(w.kept)).toBeHidden();
    await expect(engine.getByRole("radio", { name: "Small-Instruct" })).toBeFocused();
    // The model is in memory; without the template it goes on from the bare prompt.
    await text.getByLabel(w.chat).uncheck();
    await text.getByRole("button", { name: w.generate, exact: true }).click();
    await expect(text.getByText(w.ended)).toBeVisible({ timeout: 60_000 });
    await expect(output).not.toContainText("Q:");
  });

  if (isTurn())
    test(`each trouble of a download has its own words, and the tiny model goes on (${locale})`, async ({
      page,
      host,
    }) => {
      await openLab(page, locale, "?p=0&l=8&m=Small-Instruct");
      const text = partOf(page, "text");
      const GRAPH = "onnx/model_quantized.onnx";
      for (const [kind, behaviour] of [
        ["damaged", { damaged: GRAPH }],
        ["missing", { missing: GRAPH }],
        ["unreachable", { cut: GRAPH }],
        ["refused", { isShut: true }],
      ] as const) {
        await expect(partOf(page, "engine").getByRole("radio", { name: "Small-Instruct" })).toBeChecked();
        host.behaviour = behaviour;
        await text.getByRole("button", { name: w.load }).click();
        await expect(text.getByRole("alert")).toContainText(w.failures[kind], { timeout: 30_000 });
      }
      host.behaviour = {};
      await partOf(page, "engine").getByRole("radio", { name: "Odd" }).check();
      await text.getByRole("button", { name: w.load }).click();
      await expect(text.getByRole("alert")).toContainText(w.failures.unsupported, { timeout: 30_000 });

      await text.getByRole("button", { name: w.toTiny }).press("Enter");
      await expect(page).not.toHaveURL(/m=/);
      await expect(text.getByRole("button", { name: w.load })).toBeFocused();
      await text.getByRole("button", { name: w.load }).click();
      await expect(text.getByText(w.ended)).toBeVisible({ timeout: 60_000 });
    });

  if (isTurn())
    test(`a list that cannot be had says why, and is asked for again (${locale})`, async ({ page, host }) => {
      await host.goAway();
      await openLab(page, locale, "?p=0&m=Gone");
      const engine = partOf(page, "engine");
      const alert = engine.getByRole("alert");
      await expect(alert.filter({ hasText: w.list.unreachable })).toBeVisible();
      await expect(alert.filter({ hasText: w.unknown })).toBeVisible();
      await host.comeBack();
      for (const [kind, behaviour] of [
        ["refused", { isShut: true }],
        ["missing", { missing: "models.json" }],
        ["unreadable", { list: "<!doctype html>" }],
      ] as const) {
        host.behaviour = behaviour;
        await engine.getByRole("button", { name: w.again }).click();
        await expect(alert.filter({ hasText: w.list[kind] })).toBeVisible();
      }
      host.behaviour = {};
      await engine.getByRole("button", { name: w.again }).click();
      await expect(engine.getByRole("radio", { name: "Small-Instruct" })).toBeVisible();
      await expect(alert).toHaveText(w.unknown);
      await expect(engine.getByRole("radio", { name: w.tiny })).toBeChecked();
    });
}

test("a download that is cancelled leaves no half file, and goes on behind the whole ones", async ({ page, host }) => {
  const w = WORDS.en;
  host.behaviour = { pauseMs: 1500 };
  await openLab(page, "en", "?p=0&l=8&m=Small-Instruct");
  const [engine, text] = [partOf(page, "engine"), partOf(page, "text")];
  await text.getByRole("button", { name: w.load }).click();
  await expect.poll(() => graphsOf(host)).toHaveLength(1);
  await text.getByRole("button", { name: w.cancel }).click();
  const row = engine.getByRole("listitem").filter({ hasText: "Small-Instruct" });
  await expect(row.getByText(/^0\.1 MB of 2\.9 MB kept in this browser$/)).toBeVisible();
  await expect(text.getByRole("alert")).toHaveCount(0);

  host.behaviour = {};
  host.requests = [];
  await text.getByRole("button", { name: w.load }).click();
  await expect(text.getByText(w.ended)).toBeVisible({ timeout: 60_000 });
  expect(host.requests).toEqual(["Small-Instruct/onnx/model_quantized.onnx"]);
});

test("a larger model is compared and measured like the tiny one, and the branch of a link is its own", async ({
  page,
  host,
}) => {
  await openLab(page, "en", "?p=0&l=10&m=Small-Instruct&b=5-6");
  const compare = partOf(page, "compare");
  await compare.getByRole("button", { name: /^Load [\d.]+ MB, then compare$/ }).click();
  await expect(compare.getByRole("img")).toBeVisible({ timeout: 60_000 });
  const cache = partOf(page, "cache");
  await cache.getByRole("button", { name: "Measure", exact: true }).click();
  await expect(cache.getByRole("img", { name: /one more takes/ })).toBeVisible({ timeout: 30_000 });
  expect(graphsOf(host)).toHaveLength(1);
  await partOf(page, "engine").getByRole("radio", { name: WORDS.en.tiny }).check();
  await expect(page).not.toHaveURL(/[mb]=/);
  await expect(compare.getByRole("img")).toHaveCount(0);
});

test("the host stands in the policy of workers of models alone", async ({ page, host }) => {
  const policyOf = async (path: string) => (await page.request.get(path)).headers()["content-security-policy"];
  const built = (await (await page.request.get("/runtime/generation.json")).json()) as {
    list: string;
    devices: Record<string, { worker: string }>;
    host: string;
  };
  expect(built.host).toBe(host.address);
  const { origin } = new URL(host.address);
  for (const path of [built.list, ...Object.values(built.devices).map(({ worker }) => worker)])
    expect(await policyOf(path)).toContain(`connect-src 'self' ${origin};`);
  for (const path of ["/en/labs/generation", "/runtime/generation.json", "/runtime/sandbox.html"])
    expect(await policyOf(path)).not.toContain(origin);
});
