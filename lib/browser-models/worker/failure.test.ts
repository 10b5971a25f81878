import { expect, it } from "vitest";
import { classifyFailure, KnownFailure } from "@/lib/browser-models/worker/failure";

it.each([
  [new KnownFailure("damaged", "model.onnx"), "damaged"],
  [new Error("failed to call OrtRun(). Error code = 1, WebGPU device lost: destroyed"), "device-lost"],
  [new Error("std::bad_alloc"), "memory"],
  [new RangeError("Array buffer allocation failed"), "memory"],
  [new RangeError("WebAssembly.Memory(): could not allocate memory"), "memory"],
  [new Error("no available backend found. ERR: [webgpu] Error: Failed to get GPU adapter."), "no-adapter"],
  [new TypeError("Failed to fetch"), "unreachable"],
  [new TypeError("NetworkError when attempting to fetch resource."), "unreachable"],
  [new Error("Unsupported model type: mamba9"), "unsupported"],
  [
    new Error("Could not find an implementation for MatMulNBits(1): NOT_IMPLEMENTED : Failed to find kernel for it"),
    "unsupported",
  ],
  [new Error("The device (webgpu) does not support fp16."), "unsupported"],
  [new Error("Missing Input: position_ids"), "unknown"],
  ["a string", "unknown"],
])("%s is %s", (error, kind) => {
  expect(classifyFailure(error).kind).toBe(kind);
});
