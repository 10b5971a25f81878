import { Button } from "@/components/ui/button";

interface QuizIntroProps {
  readonly intro: string;
  readonly start: string;
  onStart?(): void;
}

/** What a quiz is before it is begun, on the static page as in the live one. */
export function QuizIntro({ intro, start, onStart }: QuizIntroProps) {
  return (
    <div className="space-y-4">
      <p>{intro}</p>
      <Button className="noscript:hidden" {...(onStart && { onClick: onStart })}>
        {start}
      </Button>
    </div>
  );
}
