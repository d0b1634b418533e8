import type { ItemForm } from '#catalog';

/** What the schema of an answer says that shapes its control. */
export interface Shape {
  type?: string;
  format?: string;
  pattern?: string;
  maxLength?: number;
  enum?: readonly string[];
  items?: { enum?: readonly string[]; properties?: Readonly<Record<string, Shape>>; required?: readonly string[] };
}

/** The shape of the answer to a question of a form. */
export function shapeOf({ schema }: ItemForm, key: string): Shape {
  return (schema['properties'] as Record<string, Shape> | undefined)?.[key] ?? {};
}

/** Names in the order in which the schema gives them: the database keeps the order of lists, not of names. */
export function inOrderOf<V>(named: Readonly<Record<string, V>> = {}, order: readonly string[] = []): [string, V][] {
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.entries(named).sort(([a], [b]) => place(a) - place(b));
}
