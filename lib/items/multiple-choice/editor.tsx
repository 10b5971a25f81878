import { ChoiceBodyEditor } from "@/lib/choices/choice-body-editor";
import type { EditorProps } from "@/lib/items/contract";
import type { Authored } from "@/lib/items/multiple-choice/type";

export default function Editor(props: EditorProps<Authored>) {
  return <ChoiceBodyEditor {...props} mode="several" />;
}
