import { buildApp } from "./lib/build-app.mjs";
import { generateClient, generateRegistries } from "./lib/generate.mjs";
import { dataPaths, root } from "./lib/paths.mjs";
import { showProgress } from "./lib/progress.mjs";
import { fail } from "./lib/stop.mjs";

// `npm run build [-- --force]`: the production build, made only when something changed. Needs neither database nor secret.
try {
  const progress = showProgress();
  await progress.step("generated code", async () => {
    await generateClient(root);
    await generateRegistries(root);
  });
  const options = { force: process.argv.includes("--force"), logs: dataPaths().logs };
  await progress.step("build", (note) => buildApp(root, { note, ...options }));
} catch (error) {
  fail(error);
}
