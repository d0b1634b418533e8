import { maskName } from '#identity';
import type { Said } from '#platform/i18n.ts';
import type { Judgement, LicenceState } from './judge-licence.ts';
import { type Reason, reasonsOf, sayValidity, stateWords } from './verification-words.ts';

/** What anyone is told of a licence who holds its code: no identity number, no address, no line of its face. */
export interface PublicVerification {
  state: LicenceState;
  word: Said;
  reasons: readonly Reason[];
  licence: {
    typeName: Said;
    number: string;
    /** A person's name is masked; an organisation's stands in public registers. */
    holder: string;
    organ: string;
    issuedOn: string;
    validFrom: string;
    validTo: string | null;
    validity: Said;
    power: { code: string; version: number };
  } | null;
}

/** The public part of a judgement. */
export function publicVerification(judgement: Judgement, keyId: string): PublicVerification {
  const { state, content } = judgement;
  return {
    state,
    word: stateWords[state],
    reasons: reasonsOf(judgement, keyId),
    licence: content && {
      typeName: content.typeName,
      number: content.number,
      holder: content.holder.kind === 'person' ? maskName(content.holder.name) : content.holder.name,
      organ: content.organ.name,
      issuedOn: content.issuedOn,
      validFrom: content.validFrom,
      validTo: content.validTo,
      validity: sayValidity(content),
      power: { code: content.power.code, version: content.power.version },
    },
  };
}
