/** Levels of the state's administration, from the province down to villages and communities. */
export type Level = 'province' | 'prefecture' | 'county' | 'township' | 'village';

/** What an organ is: a people's government, a department of one, a service centre, an office, a public enterprise. */
export type OrganKind = 'government' | 'department' | 'centre' | 'office' | 'enterprise';

/** Nature of the implementing body in the item standard: 1 statutory organ, 2 authorised, 3 entrusted … 9 other. */
export type Nature = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

/** A body that holds powers or serves the public; known by its unified social credit code. */
export interface Organ {
  code: string;
  name: string;
  englishName: string;
  /** Twelve digits. */
  division: string;
  level: Level;
  kind: OrganKind;
  nature: Nature;
  parent?: string;
  telephone?: string;
  /** Invented for the demonstration. */
  demo: boolean;
}
