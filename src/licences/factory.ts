import { getPower } from '#authority';
import type { Act } from '#platform/act.ts';
import { said } from '#platform/i18n.ts';
import type { SigningKey } from '#platform/signing-key.ts';
import { issueLicence, type IssueLicence } from './issue-licence.ts';
import type { Licence, LicenceContent } from './licence.ts';

/** The content of a food business licence as it could have been issued, for tests. */
export function licenceContent(over: Partial<LicenceContent> = {}): LicenceContent {
  return {
    region: '330800',
    id: '0195cbe7-3d00-7000-8000-000000000001',
    number: '330802-XK006-2026-00001',
    eLicenceId: '1.2.156.3005.2.11330802MB15XX001.X.1.001.0',
    verificationCode: 'ABCDEFGHJKMNPQRT',
    typeName: said('食品经营许可证', 'Food business licence'),
    item: { code: '00013101100Y', version: 1 },
    holder: { kind: 'person', id: '0195cbe7-3d00-7000-8000-000000000002', name: '林晓岚', numberShown: '330801********0262' },
    organ: { code: '11330802MB15XX001X', name: '柯城区市场监督管理局（演示）' },
    power: { code: '11330802MB15XX001X00013101100Y', version: 1, contentHash: 'ab'.repeat(32) },
    issuedOn: '2026-03-04',
    validFrom: '2026-03-04',
    validTo: '2031-03-03',
    validity: '5年',
    caseNo: '11330802MB15XX001X00013101100Y202603040001',
    face: [{ label: said('经营场所', 'Place of business'), value: '衢州市柯城区府山街道北门街7号（演示地址）' }],
    ...over,
  };
}

/** Issues a licence under a power that is in force, for tests. */
export async function buildLicence(act: Act, key: SigningKey, power: string, over: Partial<IssueLicence> = {}): Promise<Licence> {
  const { code, version, contentHash, organ } = await getPower(act.db, power);
  return issueLicence(
    act,
    {
      caseNo: 'case-1',
      item: { code: '330100006000', version: 1, localId: '330800-XK-006' },
      typeName: said('食品经营许可证', 'Food business licence'),
      validity: '5年',
      holder: { kind: 'person', id: '0195cbe7-3d00-7000-8000-000000000002', name: '林晓岚', documentNumber: '330801199004180262' },
      power: { code, version, contentHash, organ },
      face: [{ label: said('经营场所', 'Place of business'), value: '北门街7号（演示地址）' }],
      ...over,
    },
    key,
  );
}
