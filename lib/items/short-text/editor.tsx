"use client";

import type { EditorProps } from "@/lib/items/contract";
import type { Authored } from "@/lib/items/short-text/type";
import { WordingFields } from "@/lib/wording/wording-fields";

export default function Editor({ value, onChange }: EditorProps<Authored>) {
  return <WordingFields value={value} onChange={(change) => onChange({ ...value, ...change })} path={[]} />;
}
