import { checkNode } from "./lib/settings.mjs";
import { fail } from "./lib/stop.mjs";

// Nothing newer than Node 14's syntax may be imported before the check.
try {
  checkNode();
  const { launch } = await import("./lib/launch.mjs");
  await launch("development");
  process.exit(0);
} catch (error) {
  fail(error);
}
