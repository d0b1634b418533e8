import { sql } from 'kysely';
import type { Actor } from '#platform/act.ts';
import { recall } from '#platform/db/memory.ts';
import type { Db } from '#platform/db/tables.ts';
import { Refused } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import './tables.ts';
import { noMandateBasis } from './mandate.ts';
import type { OrganisationKind } from './organisation.ts';

/** In whose name something is applied for, as far as a form can be filled in with it. */
export interface Applicant {
  kind: 'person' | 'organisation';
  id: string;
  name: string;
  documentKind: 'residentNumber' | 'creditCode';
  documentNumber: string;
  phone: string;
  address: string;
  /** Name of the legal representative, for an organisation. */
  legalRepresentative?: string;
  organisationKind?: OrganisationKind;
  /** By what right the actor acts: for themselves, as legal representative, or by this mandate. */
  by: 'self' | 'legalRepresentative' | 'mandate';
  mandate?: string;
}

interface Row {
  kind: Applicant['kind'];
  id: string;
  name: string;
  number: string;
  phone: string;
  address: string | null;
  representative: string | null;
  organisation_kind: OrganisationKind | null;
  represents: boolean;
  mandate: string | null;
}

/** In whose name the actor may apply on this day in China: first themselves, then the organisations they may act for. */
export async function listApplicants(db: Db, actor: Actor, on: string): Promise<Applicant[]> {
  if (actor.kind !== 'person') return [];
  // Mandates are given to the person, who stands first among those for whom the account may apply.
  const about = ([self]: readonly Applicant[]): string[] => (self ? [actor.id, self.id] : []);
  return recall(db, 'identity', `applicants ${actor.id} ${on}`, () => readApplicants(db, actor, on), { about });
}

async function readApplicants(db: Db, actor: Actor, on: string): Promise<Applicant[]> {
  const { rows } = await sql<Row>`
    with own as (
      select p.* from identity.account a join identity.person p on p.region = a.region and p.id = a.person_id
      where a.region = ${actor.region} and a.id = ${actor.id} and a.kind = 'person' and a.disabled_at is null
    )
    select 'person' as kind, own.id, own.name, own.resident_number as number, own.phone, own.address,
           null as representative, null as organisation_kind, true as represents, null as mandate
    from own
    union all
    select 'organisation', o.id, o.name, o.credit_code, o.phone, o.address,
           r.name, o.kind, o.legal_representative = own.id, m.id
    from own
    join identity.organisation o on o.region = own.region
    join identity.person r on r.region = o.region and r.id = o.legal_representative
    left join lateral (
      select id from identity.mandate
      where region = o.region and organisation = o.id and person = own.id
        and revoked_at is null and ${on}::date between from_on and to_on
      order by to_on desc limit 1
    ) m on true
    where o.legal_representative = own.id or m.id is not null
    order by kind desc, name, id`.execute(db);
  return rows.map(applicantOf);
}

/** One of those in whose name the actor may apply on this day; without a right it is refused (Civil Code 171), known or not. */
export async function getApplicant(db: Db, actor: Actor, id: string, on: string): Promise<Applicant> {
  const applicant = (await listApplicants(db, actor, on)).find((one) => one.id === id);
  if (applicant) return applicant;
  throw new Refused('no-mandate', said('您没有代表该申请人办理的授权，或授权已经终止', 'You hold no mandate to act for this applicant, or it has ended'), noMandateBasis);
}

function applicantOf(row: Row): Applicant {
  const by = row.kind === 'person' ? 'self' : row.represents ? 'legalRepresentative' : 'mandate';
  return {
    kind: row.kind,
    id: row.id,
    name: row.name,
    documentKind: row.kind === 'person' ? 'residentNumber' : 'creditCode',
    documentNumber: row.number,
    phone: row.phone,
    address: row.address ?? '',
    ...(row.representative !== null && { legalRepresentative: row.representative }),
    ...(row.organisation_kind !== null && { organisationKind: row.organisation_kind }),
    by,
    ...(by === 'mandate' && row.mandate !== null && { mandate: row.mandate }),
  };
}
