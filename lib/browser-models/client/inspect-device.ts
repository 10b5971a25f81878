import type { Device } from "@/lib/browser-models/source";

/** What this browser offers a model. */
export interface DeviceFacts {
  readonly isSecure: boolean;
  readonly hasWebGpu: boolean;
  /** What the adapter calls itself; nothing where there is none. */
  readonly adapter?: string;
  /** An adapter that the processor plays: slower than WebAssembly. */
  readonly isSoftware: boolean;
  readonly hasF16: boolean;
  /** The largest buffer, in bytes. */
  readonly largestBuffer?: number;
  /** What the browser would still keep for this site, in bytes. */
  readonly room?: number;
  /** Whether the browser was told to save data. */
  readonly savesData: boolean;
}

interface Adapter {
  readonly info?: { vendor?: string; architecture?: string; description?: string; isFallbackAdapter?: boolean };
  readonly features: { has(name: string): boolean };
  readonly limits: { maxBufferSize: number };
}
/** WebGPU is not in TypeScript's list of what a browser has. */
interface OwnNavigator {
  readonly gpu?: { requestAdapter(options: { powerPreference: string }): Promise<Adapter | null> };
  /** Nor is this, which Chromium alone has. */
  readonly connection?: { readonly saveData?: boolean };
}

/** Asks the browser. Downloads nothing. */
export async function inspectDevice(): Promise<DeviceFacts> {
  const { gpu, connection } = navigator as Navigator & OwnNavigator;
  const adapter = await gpu?.requestAdapter({ powerPreference: "high-performance" }).catch(() => null);
  const estimate = await navigator.storage?.estimate?.().catch(() => undefined);
  const room = estimate?.quota === undefined ? undefined : estimate.quota - (estimate.usage ?? 0);
  const name = [adapter?.info?.vendor, adapter?.info?.architecture].filter(Boolean).join(" ");
  return {
    isSecure: isSecureContext,
    savesData: connection?.saveData === true,
    hasWebGpu: gpu !== undefined,
    isSoftware: adapter?.info?.isFallbackAdapter === true || /swiftshader|llvmpipe|warp\b/i.test(name),
    hasF16: adapter?.features.has("shader-f16") ?? false,
    ...(adapter && { adapter: name || "WebGPU", largestBuffer: adapter.limits.maxBufferSize }),
    ...(room !== undefined && { room }),
  };
}

export type Reason =
  | "chosen"
  | "adapter"
  | "software"
  | "no-adapter"
  | "insecure"
  | "no-webgpu"
  /** The model has nothing for the other device. */
  | "model";

/** WebGPU where there is a real adapter, WebAssembly otherwise, and why. What the learner chose goes first, where it can be had. */
export function chooseDevice(
  wanted: "auto" | Device,
  facts: DeviceFacts,
): { readonly device: Device; readonly reason: Reason } {
  if (wanted === "wasm") return { device: "wasm", reason: "chosen" };
  if (facts.adapter !== undefined && wanted === "webgpu") return { device: "webgpu", reason: "chosen" };
  if (facts.adapter !== undefined)
    return facts.isSoftware ? { device: "wasm", reason: "software" } : { device: "webgpu", reason: "adapter" };
  if (facts.hasWebGpu) return { device: "wasm", reason: "no-adapter" };
  return { device: "wasm", reason: facts.isSecure ? "no-webgpu" : "insecure" };
}
