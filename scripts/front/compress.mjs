import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const WORTHWHILE = /\.(html|m?js|css|svg|json|txt|wasm|bin|ttf)$/;
/** Above this the last percent takes minutes. */
const MOST_BYTES = 2 ** 20;
/** Below this a header weighs more than what is saved. */
const LEAST_BYTES = 1024;

/** Writes `file.br` and `file.gz` beside every file of a folder that grows smaller so, at the best ratio: they are made once and sent often. */
export async function compressFolder(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => WORTHWHILE.test(file));
  await Promise.all(
    files.map(async (file) => {
      const path = join(folder, file);
      const bytes = readFileSync(path);
      if (bytes.length < LEAST_BYTES) return;
      const quality = {
        [constants.BROTLI_PARAM_QUALITY]: bytes.length > MOST_BYTES ? 9 : constants.BROTLI_MAX_QUALITY,
      };
      const [br, gz] = await Promise.all([
        promisify(brotliCompress)(bytes, { params: { ...quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
        promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
      ]);
      writeFileSync(`${path}.br`, br);
      writeFileSync(`${path}.gz`, gz);
    }),
  );
}
