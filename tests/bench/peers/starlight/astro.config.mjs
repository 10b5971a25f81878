import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
import rehypeKatex from "rehype-katex";
import remarkMath from "remark-math";

export default defineConfig({
  markdown: { remarkPlugins: [remarkMath], rehypePlugins: [rehypeKatex] },
  integrations: [
    starlight({
      title: "Peer",
      defaultLocale: "en",
      locales: { en: { label: "English", lang: "en" }, zh: { label: "简体中文", lang: "zh-CN" } },
      customCss: ["katex/dist/katex.min.css"],
    }),
  ],
});
