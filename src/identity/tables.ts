import type { ColumnType, Generated } from 'kysely';
import type { Role } from '#government';
import type { OrganisationKind } from './organisation.ts';

type Settable<T> = ColumnType<T | null, T | null | undefined, T | null>;

declare module '#platform/db/tables.ts' {
  interface Tables {
    'identity.person': {
      region: string;
      id: string;
      name: string;
      resident_number: string;
      phone: string;
      address: string | null;
      registered_at: Date;
    };
    'identity.organisation': {
      region: string;
      id: string;
      name: string;
      credit_code: string;
      legal_representative: string;
      kind: OrganisationKind;
      phone: string;
      address: string | null;
      registered_at: Date;
    };
    'identity.mandate': {
      region: string;
      id: string;
      organisation: string;
      person: string;
      from_on: string;
      to_on: string;
      given_at: Date;
      revoked_at: Settable<Date>;
    };
    'identity.account': {
      region: string;
      id: string;
      login: string;
      password_hash: string | null;
      issuer: Settable<string>;
      subject: Settable<string>;
      person_id: string | null;
      kind: 'person' | 'officer';
      display_name: string;
      failed_tries: Generated<number>;
      locked_until: Settable<Date>;
      disabled_at: Settable<Date>;
      opened_at: Date;
    };
    'identity.unknown_login': { region: string; bucket: number; failed_tries: number; locked_until: Settable<Date> };
    'identity.holding': {
      region: string;
      id: string;
      account: string;
      post: string;
      role: Role;
      organ: string;
      division_prefix: string | null;
      from_on: string;
      to_on: string | null;
      ended_at: Settable<Date>;
    };
    'identity.session': {
      region: string;
      id: string;
      token_digest: Buffer;
      account: string;
      created_at: Date;
      last_used_at: Date;
      ended_at: Settable<Date>;
      user_agent: string | null;
    };
  }
}
