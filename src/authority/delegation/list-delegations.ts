import { listOrgans, type Organ } from '#government';
import type { Db } from '#platform/db/tables.ts';
import { chainOf, type Chain } from './chain.ts';
import type { Delegation } from './delegation.ts';
import { delegationOf, getHolding } from './get-holding.ts';
import './tables.ts';

export const delegationsPerPage = 20;

/** An instrument with its parties, and whether what it gives still comes down an unbroken chain on a day. */
export interface DelegationRow {
  delegation: Delegation;
  giver: Organ;
  receiver: Organ;
  chain: Chain;
}

export interface DelegationList {
  rows: DelegationRow[];
  total: number;
  page: number;
  pageSize: number;
}

/** A page of all instruments by which powers came from one body to another, of one power or body where asked; those of the province first. */
export async function listDelegations(db: Db, { basicCode, organ, on, page = 1 }: { basicCode?: string | undefined; organ?: string | undefined; on: string; page?: number | undefined }): Promise<DelegationList> {
  const found = await db
    .selectFrom('authority.delegation')
    .selectAll()
    .select((select) => select.fn.countAll<string>().over().as('total'))
    .$if(basicCode !== undefined, (query) => query.where('basic_code', '=', basicCode!))
    .$if(organ !== undefined, (query) => query.where((where) => where.or([where('giver', '=', organ!), where('receiver', '=', organ!)])))
    .orderBy('kind', 'desc')
    .orderBy('basic_code')
    .orderBy('giver')
    .orderBy('receiver')
    .limit(delegationsPerPage)
    .offset((page - 1) * delegationsPerPage)
    .execute();
  const organs = new Map((await listOrgans(db, { codes: found.flatMap(({ giver, receiver }) => [giver, receiver]) })).map((one) => [one.code, one]));
  const rows: DelegationRow[] = [];
  for (const row of found) {
    const delegation = delegationOf(row);
    const chain = chainOf(await getHolding(db, row.basic_code), row.receiver, on);
    rows.push({ delegation, giver: organs.get(row.giver)!, receiver: organs.get(row.receiver)!, chain });
  }
  return { rows, total: Number(found[0]?.total ?? 0), page, pageSize: delegationsPerPage };
}

/** The bodies of a chain, from the one that holds the power by law down. */
export async function bodiesOf(db: Db, { links, broken }: Chain): Promise<ReadonlyMap<string, Organ>> {
  const named = [...links, ...(broken?.link ? [broken.link] : [])];
  const organs = await listOrgans(db, { codes: [...new Set(named.flatMap(({ giver, receiver }) => [giver, receiver]))] });
  return new Map(organs.map((organ) => [organ.code, organ]));
}
