import { defineConfig } from "vitepress";

export default defineConfig({
  title: "Peer",
  srcDir: "src/content/docs",
  outDir: "dist",
  markdown: { math: true },
  // The lesson leads into our labs, which no peer has.
  ignoreDeadLinks: true,
  locales: { en: { label: "English", lang: "en" }, zh: { label: "简体中文", lang: "zh-CN" } },
});
