// Learners' code shares a realm with what runs it and may replace anything that has a name. What is used after it has begun is
// taken here, before.

/** A method as a plain function of its `this`. Calling a bound function looks nothing up. */
const { bind, call } = Function.prototype;
type Uncurried<T> = T extends (this: infer S, ...args: infer A) => infer R ? (self: S, ...args: A) => R : never;
export function uncurry<S, A extends unknown[], R>(method: (this: S, ...args: A) => R): (self: S, ...args: A) => R {
  return (bind as (this: unknown, self: unknown) => unknown).call(call, method) as Uncurried<typeof method>; // call.bind(method)
}

/** The getter of a property as a function of the object. */
export function getterOf<T extends object, K extends keyof T & string>(prototype: T, name: K): (self: T) => T[K] {
  const { get } = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
  if (!get) throw new Error(`no getter ${name}`);
  return uncurry(get) as (self: T) => T[K]; // the getter of that very property
}

export const { defineProperty, create } = Object;
export const { apply } = Reflect;
export const slice = uncurry(String.prototype.slice);
export const indexOf = uncurry(String.prototype.indexOf as (this: string, search: string, from?: number) => number);
export const charCodeAt = uncurry(String.prototype.charCodeAt);
export const now = performance.now.bind(performance);
export const makeString: (value: unknown) => string = String;
export const later = self.setTimeout.bind(self) as (action: () => void, delay: number) => number;
