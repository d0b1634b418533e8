import { findPowerInForce } from '#authority';
import { maskPhone, maskResidentNumber } from '#identity';
import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { actsNow } from '../reading/acts-now.ts';
import { stateNames } from '../case-words.ts';
import type { Case } from '../case.ts';
import { type AttachedFile, filesOf } from '../reading/get-case.ts';
import { lampOf } from '../clock/lamp.ts';
import { seesAnswers } from '../policy.ts';
import { processOf } from '../run-process.ts';
import type { CaseAnswer } from './schemas.ts';

/** A case as the API gives it to one who may read it: numbers masked, answers to those who handle it and to the applicant. */
export async function caseAnswer(act: Act, file: Case): Promise<CaseAnswer> {
  const graph = await processOf(act.db, file);
  const files = seesAnswers(act) ? await filesOf(act, file) : [];
  return { ...factsOf(act, file), files: files.map(fileOf), acts: actsNow(act.actor, file, graph, await findPowerInForce(act.db, file.power, dayInChina(act.at))) };
}

function factsOf(act: Act, file: Case): Omit<CaseAnswer, 'files' | 'acts'> {
  const { no, item, handling, division, organ, organName, power, state, answers, acceptedOn, correction, suspended, licenceId, dueOn, decision } = file;
  return {
    no, item, handling, division, organ, organName, power, state, acceptedOn, correction, suspended, licenceId, dueOn,
    process: { ...file.process, at: file.tokens.map(({ at }) => at) },
    stateName: stateNames[state],
    applicant: applicantOf(act, file),
    answers: seesAnswers(act) ? { ...answers } : null,
    submittedAt: file.submittedAt.toISOString(),
    deemedAccepted: file.deemed,
    decision: decision && { outcome: decision.outcome, number: decision.number, reasons: decision.reasons, remedies: decision.remedies },
    closedAt: file.closedAt?.toISOString() ?? null,
    lamp: lampOf(file, dayInChina(act.at)) ?? null,
  };
}

function applicantOf(act: Act, { applicant }: Case): CaseAnswer['applicant'] {
  const { kind, name, documentKind, documentNumber, phone, address } = applicant;
  return {
    kind,
    name,
    documentKind,
    documentNumber: documentKind === 'residentNumber' ? maskResidentNumber(documentNumber) : documentNumber,
    phone: phone && !seesAnswers(act) ? maskPhone(phone) : phone,
    address: seesAnswers(act) ? address : null,
  };
}

function fileOf({ file: id, material, name, digest, size, mediaType, round }: AttachedFile): CaseAnswer['files'][number] {
  return { id, material, name, digest, size, mediaType, round };
}
