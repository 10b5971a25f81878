import { spawnSync } from "node:child_process";
import { prepare, writePrepared } from "@/scripts/tiny-model/prepare";
import { writeManifest, writeReport } from "@/scripts/tiny-model/report";
import { MODEL_FOLDER, readSettings, SETTINGS_FILE } from "@/scripts/tiny-model/settings";

const WORK = ".data/tiny-model";
const [step = "", ...rest] = process.argv.slice(2);

/** Python is needed for training and export alone: torch, numpy and onnx, as Debian packages them. */
function python(script: string, ...args: readonly string[]): void {
  const command = [`scripts/tiny-model/training/${script}`, "--work", WORK, "--settings", SETTINGS_FILE];
  const { status, error } = spawnSync("python3", [...command, ...args, ...rest], { stdio: "inherit" });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}

const settings = readSettings();
const STEPS: Readonly<Record<string, () => void | Promise<void>>> = {
  prepare: () => writePrepared(settings, prepare(settings), WORK),
  train: () => python("train.py"),
  export: () => {
    python("export.py", "--out", MODEL_FOLDER);
    writeManifest(settings, WORK);
  },
  report: () => writeReport(settings, prepare(settings), WORK),
};

const run = STEPS[step];
if (!run) {
  console.error(`npm run tiny-model -- <${Object.keys(STEPS).join(" | ")}>`);
  process.exit(1);
}
await run();
