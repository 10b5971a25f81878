import { ChoiceGroup } from "@/lib/choices/choice-group";
import type { PublicChoices, ReviewChoices } from "@/lib/choices/choice-list";
import type { PlayerProps } from "@/lib/items/contract";
import type { Answer } from "@/lib/items/single-choice/type";

export default function Player({ answer, onAnswer, ...props }: PlayerProps<PublicChoices, Answer, ReviewChoices>) {
  return (
    <ChoiceGroup
      {...props}
      mode="one"
      chosen={answer ? [answer.choice] : []}
      onChosen={([choice]) => onAnswer({ choice: choice ?? "" })}
    />
  );
}
