import { said, type Said } from '#platform/i18n.ts';
import type { ItemTypeCode, PowerSourceCode } from '../codes.ts';
import type { PowerBasis } from '../power.ts';

/** How a power comes from one body to another: handed down (下放), authorised (授权), entrusted (委托). */
export type DelegationKind = 'handDown' | 'authorise' | 'entrust';

export const delegationKinds: Readonly<Record<DelegationKind, Said>> = {
  handDown: said('下放', 'handed down'),
  authorise: said('授权', 'authorised'),
  entrust: said('委托', 'entrusted'),
};

/** What an instrument says beside its parties and days. */
export interface Instrument {
  /** Title and number of the document: 关于……的决定, 衢发改〔2025〕1号. */
  document: { title: string; number?: string; web?: string };
  basis: PowerBasis;
  /** How the receiver fulfils what the law asks of it (行政处罚法 21). */
  fulfils?: string;
}

/** A link of a chain: an instrument by which one body gives a power to another. */
export interface Delegation extends Instrument {
  id: string;
  kind: DelegationKind;
  /** Credit codes of giver and receiver. */
  giver: string;
  receiver: string;
  basicCode: string;
  /** The giver's own entry, where the instrument names it. */
  entry?: string;
  type: ItemTypeCode;
  name: string;
  englishName?: string;
  /** Whether the receiver may give it on, by the instrument; the law may forbid it all the same. */
  mayPassOn: boolean;
  inForceFrom: string;
  /** First day on which it no longer holds: its term, or the day from which it was ended. */
  inForceTo?: string;
  ended?: { from: string; cause: string };
  recordedAt: Date;
}

/** Whether an instrument holds on a day. */
export function holdsOn({ inForceFrom, inForceTo }: Pick<Delegation, 'inForceFrom' | 'inForceTo'>, day: string): boolean {
  return inForceFrom <= day && (inForceTo === undefined || day < inForceTo);
}

/** The kind of instrument on which an entry of a source rests; none for what the law gives at its own level. */
export function kindOfSource(source: PowerSourceCode | undefined): DelegationKind | undefined {
  if (source === undefined || source === '1') return undefined;
  return source === '2' ? 'handDown' : source === '3' || source === '4' ? 'authorise' : 'entrust';
}
