import { settings, type Settings } from "@/lib/settings/schema";

/** Of the stored form. It is raised with code that reads the older one, and old samples stay as tests. */
export const SETTINGS_VERSION = 1;

/**
 * Settings as they lie in the database, field by field: what is unknown or cannot be read counts as never chosen, so that one bad
 * value, or one that a newer version wrote, takes nothing else with it.
 */
export function readStoredSettings(stored: unknown): Settings {
  const from = typeof stored === "object" && stored !== null ? (stored as Record<string, unknown>) : {}; // each field is parsed
  const read = <K extends keyof Settings>(name: K): Settings[K] | null =>
    (settings.shape[name].safeParse(from[name]).data ?? null) as Settings[K] | null; // of the field's own schema
  return {
    ...{ locale: read("locale"), theme: read("theme"), timeZone: read("timeZone") },
    ...{ dailyGoal: read("dailyGoal"), motion: read("motion"), dataSaver: read("dataSaver") },
    ...{ certainty: read("certainty"), boards: read("boards") },
  };
}
