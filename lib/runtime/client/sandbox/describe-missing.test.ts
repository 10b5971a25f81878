import { expect, it } from "vitest";
import { describeMissing } from "@/lib/runtime/client/sandbox/describe-missing";

const distribution = {
  info: {},
  packages: {
    "scikit-learn": { name: "scikit-learn", file_name: "scikit_learn-1.whl", imports: ["sklearn", "sklearn.linear"] },
    google: { name: "google-api", file_name: "google_api-1.whl", imports: ["google.api"] },
  },
};

it.each([
  ["sklearn", false, "distribution", "scikit-learn", "scikit_learn-1.whl"],
  ["google", false, "distribution", "google-api", "google_api-1.whl"],
  ["tkinter", true, "browser", null, null],
  ["torch", false, "unknown", null, null],
])("says of %s why it is not there", (module, isStandard, reason, name, file) => {
  expect(describeMissing(module, isStandard, distribution)).toEqual({ module, reason, package: name, file });
});
