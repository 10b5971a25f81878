import { expect, it } from "vitest";
import { chooseDevice, type DeviceFacts } from "@/lib/browser-models/client/inspect-device";

const none: DeviceFacts = { isSecure: true, hasWebGpu: false, isSoftware: false, hasF16: false, savesData: false };
const real: DeviceFacts = { ...none, hasWebGpu: true, adapter: "apple", largestBuffer: 2 ** 30 };

it.each([
  ["auto", real, "webgpu", "adapter"],
  ["auto", { ...real, isSoftware: true }, "wasm", "software"],
  ["webgpu", { ...real, isSoftware: true }, "webgpu", "chosen"],
  ["wasm", real, "wasm", "chosen"],
  ["auto", { ...none, hasWebGpu: true }, "wasm", "no-adapter"],
  ["webgpu", { ...none, hasWebGpu: true }, "wasm", "no-adapter"],
  ["auto", none, "wasm", "no-webgpu"],
  ["auto", { ...none, isSecure: false }, "wasm", "insecure"],
] as const)("%s with %o runs on %s, because %s", (wanted, facts, device, reason) => {
  expect(chooseDevice(wanted, facts)).toEqual({ device, reason });
});
