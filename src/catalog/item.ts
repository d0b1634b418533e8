import type { ItemTypeCode, Limit } from '#authority';
import type { ItemForm } from './form.ts';

/** Who a matter is for. */
export type Audience = 'person' | 'enterprise' | 'soleTrader' | 'institution' | 'socialOrganisation' | 'organ' | 'other';

/** Who provides a material: the applicant, the platform from the form's answers, a government office that issued it, someone else. */
export type MaterialSource = 'applicant' | 'platform' | 'government' | 'other';

export interface Material {
  /** Stable within the item: under it a file is handed in. */
  key: string;
  name: string;
  englishName?: string;
  originals: number;
  copies: number;
  required: boolean;
  /** When it is required, in words, where it is not always. */
  requiredWhen?: string;
  requiredWhenEnglish?: string;
  /** The same as a rule: by an answer of the form, or by the kind of organisation in whose name it is applied for. */
  requiredIf?: { field: string; is: readonly (string | boolean)[] } | { applicant: readonly string[] };
  source: MaterialSource;
  /** The electronic licence that stands in for it. */
  replaceableByELicence?: string;
  /** Not asked for where the platform can read it from a register. */
  exemptWhenShared?: true;
  /** Accepted later: 容缺受理. */
  tolerant?: true;
  /** Made by the platform from the answers of the form. */
  form?: true;
}

/** A body that handles the item, where, and under which entry of the power list. */
export interface Implementation {
  /** Credit code. */
  organ: string;
  organName: string;
  organEnglishName?: string;
  /** Twelve digits. */
  division: string;
  /** 31-digit implementing code. */
  power: string;
}

export interface ItemStep {
  name: string;
  englishName?: string;
  role: string;
  roleEnglish?: string;
  limit: string;
  limitEnglish?: string;
  days: number;
  countsTowardsLimit: boolean;
}

export interface ItemBasis {
  law: string;
  article?: number | string;
  gist: string;
  /** True where the article was compared with the law's text. */
  verified?: boolean;
}

export interface Fee {
  charged: boolean;
  items: readonly { name: string; amount: number | string; unit?: string; basis?: string }[];
  freeWhen?: string;
}

/** What of an item is published: its guide, its form, who handles it. */
export interface ItemContent {
  /** 12-digit basic code. */
  code: string;
  /** As the place numbers it: 330800-XK-006. */
  localId: string;
  name: string;
  englishName?: string;
  type: string;
  typeCode: ItemTypeCode;
  topic: string;
  topicEnglish?: string;
  audience: readonly Audience[];
  conditions: readonly string[];
  /** The same in English, one for one. */
  conditionsEnglish?: readonly string[];
  materials: readonly Material[];
  fee: Fee;
  statutoryLimit: Limit | null;
  promisedLimit: Limit | null;
  extension: (Limit & { approval?: string }) | null;
  result: { name: string; englishName?: string; kind: 'licence' | 'document'; validity: string; validityEnglish?: string; validityYears?: number; eLicence: boolean };
  steps: readonly ItemStep[];
  specialProcedures: readonly { name: string; maxTime: string; basis?: string; when?: string }[];
  process: { id: string; version: number };
  implementations: readonly Implementation[];
  /** Levels at whose service centres it can also be handed in: 'township', 'village'. */
  windows: readonly ('township' | 'village')[];
  legalBasis: readonly ItemBasis[];
  remedies: { reconsideration: string; litigation: string };
  consult: string;
  complaint: { hotline: string; online?: string; window?: string };
  /** Visits that an applicant has to make; null where the item is not applied for. */
  onSiteVisits: number | null;
  /** Where another matter is easily taken for this one: whose this one is, by which rule, and the other. */
  whose?: { text: string; textEnglish: string; basis: string; other: { code: string; name: string; englishName?: string } };
  /** 1 to 7, 网上办理深度. */
  onlineDepth: number;
  handling: '即办件' | '承诺件' | null;
  /** False for what a body does of its own accord (penalties, inspections): in the list, never to be applied for. */
  appliedFor: boolean;
  lifeEvents: readonly string[];
  form: ItemForm | null;
}

/** A published version of an item. */
export interface Item extends ItemContent {
  version: number;
  /** SHA-256 of the content's canonical JSON. */
  contentHash: string;
  publishedAt: Date;
}
