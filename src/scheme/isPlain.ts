/**
 * Tells whether an object is a list, or holds all that can be read of it itself: nothing inherited, no class.
 *
 * @param value the object
 * @returns true for what JSON.parse makes, also in another realm, and for objects without a prototype
 * @example
 * isPlain(new Map()) // => false
 */
export function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true;
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || prototype === Object.prototype || isRootOfRealm(prototype);
}

/** The `Object.prototype` of another realm: it has no keys that ours has not, and inherits nothing. */
function isRootOfRealm(prototype: object): boolean {
  if (Object.getPrototypeOf(prototype) !== null) return false;
  return (
    Object.hasOwn(prototype, "isPrototypeOf") && Reflect.ownKeys(prototype).every((key) => key in Object.prototype)
  );
}
