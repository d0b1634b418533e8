/** Why a sign-in was refused. */
export type RefusalCause = 'wrong-password' | 'unknown-login' | 'locked' | 'disabled';

/** Why a session is over. */
export type EndCause = 'sign-out' | 'everywhere' | 'ended-by-holder' | 'password-changed' | 'account-disabled' | 'idle' | 'too-old';

declare module '#platform/ledger/record.ts' {
  interface LedgerEvents {
    'identity.person-registered': { person: string };
    'identity.organisation-registered': { organisation: string; creditCode: string; kind: string; legalRepresentative: string };
    'identity.mandate-given': { mandate: string; person: string; from: string; to: string };
    'identity.mandate-revoked': { mandate: string; person: string };
    'identity.account-opened': { account: string; kind: string; person: string | null };
    'identity.account-disabled': { cause: string };
    'identity.account-enabled': { cause: string };
    'identity.appointed': { holding: string; post: string; role: string; organ: string; division: string | null; from: string; to: string | null };
    'identity.holding-ended': { holding: string; post: string; role: string };
    'identity.signed-in': { session: string };
    'identity.sign-in-refused': { cause: RefusalCause; tries: number; lockedUntil?: Date };
    'identity.session-ended': { sessions: readonly string[]; cause: EndCause };
    'identity.password-changed': { algorithm: string };
  }
}

/** The ledger's subject of an account: its sign-ins, sessions, posts. */
export function accountSubject(id: string): string {
  return `account:${id}`;
}

/** The ledger's subject of a person. */
export function personSubject(id: string): string {
  return `person:${id}`;
}

/** The ledger's subject of an organisation and its mandates. */
export function organisationSubject(id: string): string {
  return `organisation:${id}`;
}

/** The ledger's subject of wrong tries under logins that do not exist. */
export function unknownLoginSubject(bucket: number): string {
  return `unknown-login:${bucket}`;
}
