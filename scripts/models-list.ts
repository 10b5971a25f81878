// `npm run models:list -- <folder>`: writes models.json into a folder of models, for MODEL_HOST (docs/operations.md).
import { existsSync, readdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LIST_FILE } from "@/lib/browser-models/list-file";
import { TINY } from "@/lib/browser-models/source";
import { MODEL_ID, type ModelFacts } from "@/lib/browser-models/model-list";
import { fail, Stop } from "@/scripts/lib/stop.mjs";
import { describeModel, NotListed, writeList } from "@/scripts/models/describe-model";

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

const purposeOf = ({ task, pooling, isChat }: ModelFacts): string =>
  task === "feature-extraction" ? `vectors of sentences (${pooling})` : `${isChat ? "with" : "no"} chat template`;

async function listModels(folder: string | undefined): Promise<void> {
  if (!folder || !existsSync(folder) || !statSync(folder).isDirectory())
    throw new Stop("Name the folder that holds a folder for each model: npm run models:list -- /srv/models");
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .toSorted();
  const models: ModelFacts[] = [];
  for (const name of names) {
    try {
      if (!MODEL_ID.test(name) || name === TINY)
        throw new NotListed(
          `a folder's name stands in links: up to 64 letters, digits, dots and hyphens, and not ${TINY}`,
        );
      const model = await describeModel(join(folder, name));
      models.push(model);
      console.log(`${name}: ${model.licence ?? "no licence named"}, ${purposeOf(model)}`);
      for (const { dtype, devices } of model.variants) console.log(`  ${dtype.padEnd(6)} ${devices.join(", ")}`);
      const bytes = Object.values(model.files).reduce((sum, file) => sum + file.bytes, 0);
      console.log(`  ${Object.keys(model.files).length} files, ${megabytes(bytes)}`);
    } catch (error) {
      if (!(error instanceof NotListed)) throw error;
      console.warn(`${name}: not listed, ${error.message}`);
    }
  }
  if (models.length === 0)
    throw new Stop(`${folder} holds no model that could be listed; its ${LIST_FILE} is as it was.`);
  const file = join(folder, LIST_FILE);
  // A browser that asks meanwhile gets the old list or the new one, and no half.
  writeFileSync(`${file}.new`, writeList(models));
  renameSync(`${file}.new`, file);
  console.log(`${file}: ${models.length} ${models.length === 1 ? "model" : "models"}`);
}

try {
  await listModels(process.argv[2]);
} catch (error) {
  fail(error);
}
