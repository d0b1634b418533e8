import { getItemVersion, type Item } from '#catalog';
import { issueLicence } from '#licences';
import type { Act } from '#platform/act.ts';
import { said } from '#platform/i18n.ts';
import type { SigningKey } from '#platform/signing-key.ts';
import type { Case } from './case.ts';
import { keepStep } from './keep-step.ts';
import { faceOf } from './licence-face.ts';
import { finishProcess, processOf } from './run-process.ts';
import { asOfficer } from './take-case.ts';

/**
 * Makes the result of a granted application: an electronic licence that anyone can verify, where the item has one (行政许可法 39, 44).
 * A case has one result; asked again it is refused.
 */
export async function issueResult(act: Act, { no }: { no: string }, key: SigningKey): Promise<Case> {
  return asOfficer(act, no, 'issue', async (inside, file, power) => {
    const item = await getItemVersion(inside.db, file.item.code, file.item.version);
    const graph = await processOf(inside.db, file);
    const { tokens, effects } = finishProcess(graph, file.tokens, 'makeCertificate');
    const licence = item.result.eLicence ? await issueLicence(inside, { ...licenceFor(file, item), power }, key) : undefined;
    return keepStep(inside, file, {
      event: 'cases.issued',
      changes: { state: 'issued', tokens, issuedAt: inside.at, licenceId: licence?.id ?? null },
      particulars: { licence: licence?.id ?? null },
      told: { result: { 'zh-CN': item.result.name, en: item.result.englishName ?? item.result.name }, ...(licence && { number: licence.number }) },
      power,
      effects,
    });
  });
}

function licenceFor(file: Case, item: Item) {
  const { id, kind, name, documentNumber } = file.applicant;
  return {
    caseNo: file.no,
    item: { code: item.code, version: item.version, localId: item.localId },
    typeName: said(item.result.name, item.result.englishName ?? item.result.name),
    validity: item.result.validity,
    holder: { kind, id, name, documentNumber },
    face: faceOf(file, item),
  };
}
