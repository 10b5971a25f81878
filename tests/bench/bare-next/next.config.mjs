import { fileURLToPath } from "node:url";

export default {
  distDir: process.env.BARE_DIST ?? ".next",
  turbopack: { root: fileURLToPath(new URL("../../..", import.meta.url)) },
  serverExternalPackages: ["pg"],
};
