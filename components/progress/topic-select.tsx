"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import type { CalibrationTopic } from "@/lib/progress/calibration-topics";

interface TopicSelectProps {
  readonly topics: readonly CalibrationTopic[];
  readonly value: string;
  onChange(id: string): void;
}

/** Chooses everything, a track, a chapter or a concept, each with its number of answers. */
export function TopicSelect({ topics, value, onChange }: TopicSelectProps) {
  const t = useTranslations("calibration");
  const id = useId();
  const option = ({ id: topic, name, calibration }: CalibrationTopic) => (
    <option key={topic} value={topic}>
      {t("topic.option", { name: name ?? t("topic.all"), count: calibration.answers })}
    </option>
  );
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
        {t("topic.label")}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="min-h-11 w-full max-w-md rounded-md border border-line bg-raised px-3 py-2"
      >
        {topics.filter(({ kind }) => kind === "all").map(option)}
        {(["track", "chapter", "concept"] as const).map((kind) => (
          <optgroup key={kind} label={t(`topic.${kind}`)}>
            {topics.filter((topic) => topic.kind === kind).map(option)}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
