import type { Failure, FailureKind } from "@/lib/browser-models/source";

/** An error whose kind is known where it arises. */
export class KnownFailure extends Error {
  override readonly name = "KnownFailure";
  constructor(
    readonly kind: FailureKind,
    detail = "",
  ) {
    super(detail);
  }
}

/** The engines name their troubles in words alone: ONNX Runtime and Dawn by these. */
const SIGNS: readonly (readonly [RegExp, FailureKind])[] = [
  [/device (?:was |is |has been )?lost|device.?lost|DXGI_ERROR|GPUDevice.*destroyed/i, "device-lost"],
  [
    /out of memory|bad_alloc|allocation failed|allocate|invalid array length|memory access out of bounds|aborted\(oom/i,
    "memory",
  ],
  [/no available adapters|adapter/i, "no-adapter"],
  // An architecture that the library does not know, and an operator of a graph that the engine does not.
  [
    /unsupported model type|does not support fp16|not implemented|not a registered function\/op|failed to find kernel/i,
    "unsupported",
  ],
  [/failed to fetch|networkerror|load failed/i, "unreachable"],
];

/** What failed, of the kinds that a learner can do something about. */
export function classifyFailure(error: unknown): Failure {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof KnownFailure) return { kind: error.kind, detail };
  if (error instanceof RangeError) return { kind: "memory", detail };
  return { kind: SIGNS.find(([sign]) => sign.test(detail))?.[1] ?? "unknown", detail };
}
