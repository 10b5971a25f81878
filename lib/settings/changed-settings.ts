import { nickname as nicknameSchema } from "@/lib/auth/schema";
import { DAILY_GOAL_MAX, settings as schema, type Settings } from "@/lib/settings/schema";

/** What stands in the form, as text. Absent: the form has no such field. */
export type SettingsForm = Readonly<
  Partial<
    Record<"nickname" | "locale" | "theme" | "timeZone" | "dailyGoal" | "motion" | "dataSaver" | "certainty", string>
  >
>;

/** Fields that are to change, each with its new value; what is absent stays. */
export type SettingsChanges = { readonly [K in keyof Settings]?: Settings[K] } & { readonly nickname?: string };

export type SettingsProblem = "nickname" | "dailyGoal";

/**
 * The fields that stand in the form otherwise than it showed them, so that saving takes back nothing that another tab has changed;
 * or the fields that cannot be read. What the form did not show counts as changed.
 */
export function readChanges(
  form: SettingsForm,
  shown: SettingsForm,
): { readonly changes: SettingsChanges } | { readonly problems: readonly SettingsProblem[] } {
  const isChanged = (field: keyof SettingsForm) => form[field] !== undefined && form[field] !== shown[field];
  const goal = isChanged("dailyGoal") ? readGoal(form.dailyGoal ?? "") : null;
  const name = isChanged("nickname") ? nicknameSchema.safeParse(form.nickname) : undefined;
  const problems: SettingsProblem[] = [
    ...(name && !name.success ? ["nickname" as const] : []),
    ...(goal === undefined ? ["dailyGoal" as const] : []),
  ];
  if (problems.length > 0) return { problems };

  const changed = CHOICES.filter(isChanged).map((field) => [field, form[field]]);
  return {
    changes: {
      ...(schema.partial().parse(Object.fromEntries(changed)) as SettingsChanges), // without undefined: only what stands there
      ...(isChanged("dailyGoal") && { dailyGoal: goal ?? null }),
      ...(name?.data !== undefined && { nickname: name.data }),
    },
  };
}

/** Chosen from lists, so they hold nothing that cannot be read. */
const CHOICES = ["locale", "theme", "timeZone", "motion", "dataSaver", "certainty"] as const;

/** Null for no goal; undefined for what is no whole number within bounds. Full-width digits are digits. */
function readGoal(text: string): number | null | undefined {
  const plain = text.normalize("NFKC").trim();
  if (plain === "") return null;
  const goal = Number(plain);
  return /^\d+$/.test(plain) && goal >= 1 && goal <= DAILY_GOAL_MAX ? goal : undefined;
}
