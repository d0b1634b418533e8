/** What an organisation is: 企业法人, 个体工商户, 事业单位, 社会组织, 其他组织. */
export type OrganisationKind = 'company' | 'individualBusiness' | 'institution' | 'association' | 'other';

export const organisationKinds: readonly OrganisationKind[] = ['company', 'individualBusiness', 'institution', 'association', 'other'];

/** An organisation that may apply for something; its legal representative acts for it without a mandate (Civil Code 61). */
export interface Organisation {
  id: string;
  name: string;
  creditCode: string;
  kind: OrganisationKind;
  /** Id of a person. */
  legalRepresentative: string;
  phone: string;
  address?: string;
}
