// `npm run check`: what is quickly known without a database or a browser, in about a minute once its caches are there.
import { fileURLToPath } from "node:url";
import { prepare } from "./check/prepare.mjs";
import { runSteps, summarise } from "./check/run-steps.mjs";
import { CHECK_STEPS } from "./check/steps.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
try {
  await prepare(root);
  const { closing, failed } = summarise(await runSteps(root, CHECK_STEPS, 2));
  console.log(closing);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
