import {
  type InterviewState,
  type PlacedEvent,
  turnAt,
  type TurnState,
} from "@/lib/interviews/machine/interview-state";

/** The state after one event more. */
export function foldEvent(state: InterviewState, { number, position, at, event }: PlacedEvent): InterviewState {
  const next = { ...state, version: number, position };
  const turn = turnAt(state, position);
  const withTurn = (changed: Partial<TurnState>) =>
    state.turns.map((each, index) => (index === position ? { ...each, ...changed } : each));
  switch (event.kind) {
    case "asked":
      return { ...next, line: number, turns: withTurn({ askedAt: at }) };
    case "answered": {
      const saying = { number, to: state.line, said: event.said, locale: event.locale };
      return { ...next, line: 0, turns: withTurn({ sayings: [...turn.sayings, saying] }) };
    }
    case "prompted":
      return { ...next, line: number, turns: withTurn({ isPrompted: true }) };
    case "followed-up":
      return { ...next, line: number, turns: withTurn({ followUps: [...turn.followUps, event.followUp] }) };
    case "moved-on":
      // After an answer no line waits: it is left from the one that was answered last.
      return {
        ...next,
        line: 0,
        turns: withTurn({ left: { by: event.by, from: state.line || (turn.sayings.at(-1)?.to ?? 0) } }),
      };
    case "language":
      return { ...next, locale: event.locale };
    case "ended":
      return { ...next, line: 0, ended: { by: event.by, at } };
    default:
      return event satisfies never;
  }
}

export function foldEvents(state: InterviewState, events: readonly PlacedEvent[]): InterviewState {
  return events.reduce(foldEvent, state);
}
