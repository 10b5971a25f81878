import type * as z from "zod";

/** The order of keys that a schema gives to the values it describes. */
export interface KeyOrder {
  readonly keys: readonly string[];
  /** Order inside the value of `key`. */
  child(key: string): KeyOrder;
  /** Order inside one element of a list; it may depend on the element's `kind`. */
  element(kind: string | undefined): KeyOrder;
}

export const noOrder: KeyOrder = { keys: [], child: () => noOrder, element: () => noOrder };

/** Reads the order from the schema: objects in the order of their fields, through lists, unions, defaults and refinements. */
export function keyOrderOf(schema: z.core.$ZodType): KeyOrder {
  const { def } = (schema as z.core.$ZodTypes)._zod; // every schema that we write is one of zod's own types
  switch (def.type) {
    case "object": {
      const { shape } = def;
      return {
        ...noOrder,
        keys: Object.keys(shape),
        child: (key) => (shape[key] ? keyOrderOf(shape[key]) : noOrder),
      };
    }
    case "array":
      return { ...noOrder, element: () => keyOrderOf(def.element) };
    case "record":
      return { ...noOrder, child: () => keyOrderOf(def.valueType) };
    case "union":
      return joinOrders(def.options.map(keyOrderOf));
    case "intersection":
      return joinOrders([keyOrderOf(def.left), keyOrderOf(def.right)]);
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "nonoptional":
    case "readonly":
    case "catch":
      return keyOrderOf(def.innerType);
    case "pipe":
      return keyOrderOf(def.in);
    case "lazy":
      return keyOrderOf(def.getter());
    default:
      return noOrder;
  }
}

/** Keys of the first order, then those that the next ones add. */
export function joinOrders(orders: readonly KeyOrder[]): KeyOrder {
  return {
    keys: [...new Set(orders.flatMap(({ keys }) => keys))],
    child: (key) =>
      joinOrders(orders.filter(({ keys }) => keys.includes(key) || !keys.length).map((order) => order.child(key))),
    element: (kind) => joinOrders(orders.map((order) => order.element(kind))),
  };
}
