/** What learners' code finds beside the language itself. All else goes: the network, storage, messages, workers, this page. */
const KEPT = new Set([
  ...["console", "setTimeout", "clearTimeout", "setInterval", "clearInterval", "queueMicrotask", "structuredClone"],
  ...[
    "performance",
    "TextEncoder",
    "TextDecoder",
    "atob",
    "btoa",
    "URL",
    "URLSearchParams",
    "AbortController",
    "AbortSignal",
  ],
  ...["Event", "EventTarget", "DOMException", "crypto", "Crypto", "CryptoKey", "SubtleCrypto", "self"],
]);
/** Names of ECMAScript itself, as this engine has them; taken from a list because a realm does not say which are its own. */
const LANGUAGE = new Set([
  ...["globalThis", "Infinity", "NaN", "undefined", "eval", "isFinite", "isNaN", "parseFloat", "parseInt"],
  ...["decodeURI", "decodeURIComponent", "encodeURI", "encodeURIComponent", "escape", "unescape"],
  ...[
    "Object",
    "Function",
    "Array",
    "String",
    "Number",
    "Boolean",
    "Symbol",
    "BigInt",
    "Math",
    "JSON",
    "Date",
    "RegExp",
  ],
  ...["Map", "Set", "WeakMap", "WeakSet", "WeakRef", "FinalizationRegistry", "Promise", "Proxy", "Reflect", "Intl"],
  ...["Error", "EvalError", "RangeError", "ReferenceError", "SyntaxError", "TypeError", "URIError", "AggregateError"],
  ...["ArrayBuffer", "DataView", "Atomics", "Iterator", "SuppressedError", "DisposableStack", "AsyncDisposableStack"],
  ...["Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array", "Uint32Array"],
  ...["Float16Array", "Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array", "Temporal"],
]);

/**
 * Takes away every global of this worker but those of the language and a few harmless ones. The content security policy of the
 * sandbox already refuses what they would do; this makes that nothing is even tried. Names of the language cannot come back,
 * because nothing that is left makes a new realm.
 * @param also further names to keep
 */
export function restrictGlobals(also: readonly string[] = []): void {
  const kept = new Set([...KEPT, ...LANGUAGE, ...also]);
  for (
    let owner: object | null = self;
    owner && owner !== EventTarget.prototype;
    owner = Object.getPrototypeOf(owner) as object | null
  )
    for (const name of Object.getOwnPropertyNames(owner)) {
      if (kept.has(name) || name === "constructor") continue;
      if (!Reflect.deleteProperty(owner, name)) Reflect.set(self, name, undefined);
    }
}

/** The same names as an object of their own: what Python's `js` module shows. */
export function listKeptGlobals(): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const name of [...KEPT, ...LANGUAGE])
    if (name !== "globalThis" && name !== "self" && name in self)
      shown[name] = (self as unknown as Record<string, unknown>)[name]; // by name, as code would
  return shown;
}
