import { writeFileSync } from "node:fs";
import { sampleText } from "@/lib/tokenizers/sample-text";

// npx tsx tests/golden/tokenizers/write-corpus.ts: the texts on which make.py trains.
for (const language of ["en", "zh"] as const)
  writeFileSync(
    new URL(`corpus.${language}.txt`, import.meta.url),
    `${sampleText(language, language === "en" ? 30_000 : 12_000)}\n`,
  );
