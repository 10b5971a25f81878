import "server-only";
import type { ItemDocument } from "@/lib/authoring/schema";
import { kinds } from "@/lib/items/kinds.generated";
import { versions } from "@/lib/items/versions.generated";

/** A small whole item of each kind, to begin from: the kept sample of the kind's present version. */
export function listExamples(): readonly ItemDocument[] {
  return Object.values(kinds).map(({ name, version, authored }) => {
    const sample = versions[name].samples.find((candidate) => candidate.version === version);
    if (!sample) throw new Error(`the kind ${name} keeps no sample of version ${version}`); // the contract test has seen one
    return { kind: name, version, body: authored.parse(sample.body) };
  });
}
