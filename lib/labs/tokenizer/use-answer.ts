import { useEffect, useRef, useState } from "react";
import type { Holder } from "@/lib/labs/tokenizer/holder";
import type { Answers, Ask, AskOf } from "@/lib/labs/tokenizer/protocol";

interface Given<Type extends Ask["type"]> {
  readonly holder: Holder;
  readonly answer: Answers[Type];
}

interface Answered<Type extends Ask["type"]> {
  /** The answer to the last question that this tokenizer has answered. */
  readonly answer: Answers[Type] | null;
  /** A newer question is open. */
  readonly isWaiting: boolean;
  readonly hasFailed: boolean;
}

/**
 * Asks a tokenizer whenever the question changes. One question is open at a time: while a slider is drawn, those in between are left
 * out, so that none of them wait in a row behind each other.
 * @param ask stays the same object while it is the same question
 */
export function useAnswer<Type extends Ask["type"]>(
  holder: Holder | undefined,
  ask: AskOf<Type> | null,
): Answered<Type> {
  const [given, setGiven] = useState<Given<Type>>();
  const [done, setDone] = useState<AskOf<Type>>();
  const [failed, setFailed] = useState<AskOf<Type>>();
  const wanted = useRef<AskOf<Type>>(undefined);
  /** Who asks at present; whoever was replaced throws away what it still hears. */
  const asking = useRef<{ readonly holder: Holder }>(undefined);

  useEffect(() => {
    if (!holder || !ask) return;
    wanted.current = ask;
    if (asking.current?.holder !== holder) void askOn({ holder });

    async function askOn(own: { readonly holder: Holder }): Promise<void> {
      asking.current = own;
      for (let next = wanted.current; next; next = wanted.current) {
        wanted.current = undefined;
        try {
          const answer = await own.holder.ask<Type>(next);
          if (asking.current !== own) return;
          setGiven({ holder: own.holder, answer });
          setDone(next);
        } catch {
          if (asking.current !== own) return;
          setFailed(next);
        }
      }
      asking.current = undefined;
    }
  }, [holder, ask]);

  return {
    answer: given && given.holder === holder ? given.answer : null,
    isWaiting: ask !== null && holder !== undefined && done !== ask && failed !== ask,
    hasFailed: ask !== null && failed === ask,
  };
}
