import type { PlayerProps } from "@/lib/items/contract";
import type { PlacingAnswer, PublicPlacing, ReviewPlacing } from "@/lib/placing/placing";
import { PlacingBoard } from "@/lib/placing/placing-board";

export default function Player(props: PlayerProps<PublicPlacing, PlacingAnswer, ReviewPlacing>) {
  return <PlacingBoard {...props} holdsOne={false} />;
}
