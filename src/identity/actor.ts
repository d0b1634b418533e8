import { type RawBuilder, sql } from 'kysely';
import type { Actor, Grant } from '#platform/act.ts';
import type { Role } from '#government';

/** A holding as it comes from `holdingsOf`. */
export interface HeldPost {
  role: Role;
  organ: string;
  division: string | null;
  post: string;
}

/** The posts held on a day by the account `a` of a query, as JSON. */
export function holdingsOf(day: string): RawBuilder<HeldPost[]> {
  return sql<HeldPost[]>`coalesce((
    select json_agg(json_build_object('role', h.role, 'organ', h.organ, 'division', h.division_prefix, 'post', h.post) order by h.from_on, h.id)
    from identity.holding h
    where h.region = a.region and h.account = a.id and h.ended_at is null
      and h.from_on <= ${day}::date and (h.to_on is null or h.to_on >= ${day}::date)), '[]'::json)`;
}

/** An account as an actor: a person may apply, an officer may what the posts of today carry. */
export function actorOf(account: { region: string; id: string; name: string; kind: 'person' | 'officer'; holdings: HeldPost[] }): Actor {
  const { region, id, name, kind, holdings } = account;
  const held = holdings.map(({ role, organ, division, post }): Grant => ({ role, organ, post, ...(division !== null && { division }) }));
  return { kind, id, name, region, grants: kind === 'person' ? [{ role: 'citizen' }] : held };
}
