import { type Act, inTransaction } from '#platform/act.ts';
import { recall } from '#platform/db/memory.ts';
import type { Db } from '#platform/db/tables.ts';
import { record } from '#platform/ledger/record.ts';
import './ledger.ts';
import { mustKeepCatalog } from './policy.ts';
import './tables.ts';

/** A thing in life for which several matters are settled together (一件事). */
export interface LifeEvent {
  id: string;
  name: string;
  englishName: string;
  audience: 'person' | 'organisation';
  /** Codes of its items, in order. */
  items: readonly string[];
}

/** Publishes the life events in their order; those that are there already are replaced. */
export async function publishLifeEvents(act: Act, events: readonly LifeEvent[]): Promise<void> {
  mustKeepCatalog(act.actor);
  await inTransaction(act, async (act) => {
    const rows = events.map(({ id, name, englishName, audience, items }, place) => ({ id, place, name, english_name: englishName, audience, items: [...items] }));
    await act.db
      .insertInto('catalog.life_event')
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((set) => ({
          place: set.ref('excluded.place'),
          name: set.ref('excluded.name'),
          english_name: set.ref('excluded.english_name'),
          audience: set.ref('excluded.audience'),
          items: set.ref('excluded.items'),
        })),
      )
      .execute();
    await record(act, 'catalog.life-events-published', 'life-events', { ids: events.map(({ id }) => id) });
  });
}

/** The life events in their order. */
export async function listLifeEvents(db: Db): Promise<LifeEvent[]> {
  return recall(db, 'catalog', 'life-events', () => readLifeEvents(db));
}

async function readLifeEvents(db: Db): Promise<LifeEvent[]> {
  const rows = await db.selectFrom('catalog.life_event').selectAll().orderBy('place').execute();
  return rows.map(({ id, name, english_name: englishName, audience, items }) => ({ id, name, englishName, audience, items }));
}
