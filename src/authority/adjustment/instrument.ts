import type { DelegationInput } from '../delegation/check-delegation.ts';
import { kindOfSource } from '../delegation/delegation.ts';
import type { PowerEntry } from '../power.ts';

/** The instrument that an approved delegation is: the government's decision, by which the body of the source gives its power to that of the entry. */
export function instrumentOf({ source, giver, entry, from, number }: { source: string; giver: string; entry: PowerEntry; from: string; number?: string }): DelegationInput {
  const [basis = { law: '', gist: '' }] = entry.bases;
  return {
    kind: kindOfSource(entry.source) ?? 'handDown',
    giver,
    receiver: entry.body.organ,
    power: source,
    mayPassOn: false,
    inForceFrom: from,
    document: { title: '权力清单动态调整批准决定', ...(number && { number }) },
    basis,
  };
}
