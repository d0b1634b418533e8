import pg from 'pg';

// A plan that is kept costs the database some tens of kilobytes on each connection.
const keptAtMost = 200;

let made = 0;

/**
 * A connection that prepares each statement with parameters under a name at its first use, so that PostgreSQL reads and plans it
 * once. The one used longest ago is given up when there are too many: texts may vary with what is asked for.
 */
export class PreparingClient extends pg.Client {
  readonly #names = new Map<string, string>();

  override query(...given: unknown[]): never {
    const [text, values, callback] = given;
    const plain = super.query.bind(this) as (...args: unknown[]) => never;
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return plain(...given);
    const name = this.#nameOf(text) ?? this.#nameAnew(text, plain);
    return plain({ name, text, values }, callback);
  }

  #nameOf(text: string): string | undefined {
    const name = this.#names.get(text);
    if (name === undefined) return undefined;
    this.#names.delete(text);
    this.#names.set(text, name); // a Map keeps the order in which its entries came
    return name;
  }

  // Never the same name twice: one that could not be given up, in a transaction that was aborted, is only wasted.
  #nameAnew(text: string, plain: (...args: unknown[]) => unknown): string {
    if (this.#names.size >= keptAtMost) {
      const [oldest, gone] = this.#names.entries().next().value!;
      this.#names.delete(oldest);
      plain(`deallocate ${gone}`, () => {});
      delete (this as unknown as { connection: { parsedStatements: Record<string, string> } }).connection.parsedStatements[gone];
    }
    const name = `p${(made += 1)}`;
    this.#names.set(text, name);
    return name;
  }
}
