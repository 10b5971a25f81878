import { nickname as nicknameSchema } from "@/lib/auth/schema";
import { DAILY_GOAL_MAX, settings as schema, type Settings, type SettingsOutput } from "@/lib/settings/schema";

/** What stands in the form, as text. Absent: the form has no such field. */
export type SettingsForm = Readonly<
  Partial<Record<"nickname" | "locale" | "theme" | "timeZone" | "dailyGoal" | "motion" | "dataSaver", string>>
>;

/** Fields that are to change, each with its new value; what is absent stays. */
export type SettingsChanges = { readonly [K in keyof Settings]?: Settings[K] } & { readonly nickname?: string };

export type SettingsProblem = "nickname" | "dailyGoal";

/**
 * The fields of the form that differ from what is saved, so that saving takes back nothing that another tab has changed; or the
 * fields that cannot be read.
 */
export function readChanges(
  form: SettingsForm,
  { settings, nickname }: SettingsOutput,
): { readonly changes: SettingsChanges } | { readonly problems: readonly SettingsProblem[] } {
  const goal = readGoal(form.dailyGoal ?? "");
  const name = nickname === null || form.nickname === undefined ? undefined : nicknameSchema.safeParse(form.nickname);
  const problems: SettingsProblem[] = [
    ...(name && !name.success ? ["nickname" as const] : []),
    ...(goal === undefined ? ["dailyGoal" as const] : []),
  ];
  if (problems.length > 0) return { problems };

  const { data = {} } = schema.partial().safeParse({
    ...{ locale: form.locale, theme: form.theme, timeZone: form.timeZone, motion: form.motion },
    ...{ dataSaver: form.dataSaver, dailyGoal: goal },
  });
  const changed = Object.entries(data).filter(
    ([key, value]) => value !== undefined && settings[key as keyof typeof settings] !== value, // keys of the schema
  );
  return {
    changes: {
      ...(Object.fromEntries(changed) as SettingsChanges), // parsed above
      ...(name?.data !== undefined && name.data !== nickname && { nickname: name.data }),
    },
  };
}

/** Null for no goal; undefined for what is no whole number within bounds. Full-width digits are digits. */
function readGoal(text: string): number | null | undefined {
  const plain = text.normalize("NFKC").trim();
  if (plain === "") return null;
  const goal = Number(plain);
  return /^\d+$/.test(plain) && goal >= 1 && goal <= DAILY_GOAL_MAX ? goal : undefined;
}
