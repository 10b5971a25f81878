import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import { builtinRules } from "eslint/use-at-your-own-risk";
import tseslint from "typescript-eslint";

/** What the house forbids beyond the usual, each with the way out. tests/contract/imports.test.ts sees that each one fires. */
const FORBIDDEN = {
  environment: {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: "Settings are read and parsed in lib/core/env.ts only.",
  },
  actions: {
    selector: "ExpressionStatement[directive='use server']",
    message: "There are no server actions: write an API route with route().",
  },
  html: {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: "HTML enters the page through components/ui/rich-text.tsx only, which takes sanitised text.",
  },
  random: {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "Chance is an argument: take an Rng (lib/core/rng.ts).",
  },
  now: {
    selector:
      ":matches(MemberExpression[object.name='Date'][property.name='now'], NewExpression[callee.name='Date'][arguments.length=0])",
    message: "The present moment is an argument: take a Date or a Clock (lib/core/clock.ts).",
  },
};
const forbid = (...names) => ({ "no-restricted-syntax": ["error", ...names.map((name) => FORBIDDEN[name])] });

const NODE_GLOBALS = [
  ...[
    "AbortController",
    "AbortSignal",
    "Buffer",
    "URL",
    "URLSearchParams",
    "clearInterval",
    "clearTimeout",
    "console",
    "fetch",
  ],
  ...[
    "globalThis",
    "performance",
    "process",
    "setInterval",
    "setTimeout",
    "structuredClone",
    "TextDecoder",
    "TextEncoder",
  ],
  ...["Response", "Request", "Headers", "WebSocket", "WebAssembly", "crypto", "setImmediate", "queueMicrotask"],
];

export default tseslint.config(
  {
    ignores: [
      ...[".next/", ".data/", ".cache/", "coverage/", "test-results/", "playwright-report/", "node_modules/"],
      ...["lib/db/generated/", "**/*.generated.*", "next-env.d.ts", "public/", "tests/bench/**/.next/"],
      "tests/bench/peers/*/{dist,.astro}/",
    ],
  },
  js.configs.recommended,
  {
    languageOptions: { globals: Object.fromEntries(NODE_GLOBALS.map((name) => [name, "readonly"])) },
    plugins: { size: { rules: { "hard-limit": builtinRules.get("max-lines") } } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "max-lines": ["warn", 300],
      "size/hard-limit": ["error", 500],
      eqeqeq: "error",
      "no-console": "off",
      "no-control-regex": "off",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-unused-vars": ["error", { varsIgnorePattern: "^_", argsIgnorePattern: "^_", ignoreRestSiblings: true }],
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommended],
    // Rules that need types are those of .oxlintrc.json, in a seventh of the time.
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { varsIgnorePattern: "^_", argsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "no-unused-vars": "off",
      "no-undef": "off",
    },
  },
  {
    files: ["app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}", "lib/**/*.{ts,tsx}"],
    extends: [jsxA11y.flatConfigs.recommended],
    rules: {
      ...forbid("environment", "actions", "html", "random"),
      "no-console": "error",
      // What scrolls and holds nothing to press must be a stop of the keyboard all the same (WCAG 2.1.1): named regions and code.
      "jsx-a11y/no-noninteractive-tabindex": ["error", { tags: ["pre"], roles: ["tabpanel", "region"] }],
    },
  },
  // Rules are pure: the same arguments give the same result.
  {
    files: ["lib/**/*.{ts,tsx}"],
    ignores: [
      "lib/**/server/**",
      "lib/**/client/**",
      "lib/**/*.server.ts",
      "lib/db/**",
      "lib/core/{clock,ids,env,logger}.ts",
      "lib/**/*.test.*",
    ],
    rules: forbid("environment", "actions", "html", "random", "now"),
  },
  { files: ["lib/core/env.ts"], rules: forbid("actions", "html", "random") },
  { files: ["components/ui/rich-text.tsx"], rules: forbid("environment", "actions", "random") },
  { files: ["**/*.test.{ts,tsx,mjs}", "tests/**"], rules: { "max-lines": "off" } },
);
