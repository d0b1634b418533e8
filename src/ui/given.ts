/**
 * The attributes that have a value: `undefined` ones are left out, as exact optional types want it.
 * `<a {...given({ href, title })}>`
 */
export function given<A extends object>(attributes: A): { [K in keyof A]?: Exclude<A[K], undefined> } {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined)) as { [K in keyof A]?: Exclude<A[K], undefined> };
}
