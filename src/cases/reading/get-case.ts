import { type Act, holdsRole, atOnce } from '#platform/act.ts';
import { beginningOf, record } from '#platform/ledger/record.ts';
import { newId } from '#platform/ids.ts';
import type { Case } from '../case.ts';
import type { CaseFile } from '../file.ts';
import '../ledger.ts';
import { mustRead, noSuchCase, officerReads } from '../policy.ts';
import { findCase } from '../take-case.ts';

/** A file of a case, with when it came and in which round: 1 with the application, 2 with the correction. */
export interface AttachedFile extends CaseFile {
  round: number;
  attachedAt: Date;
}

/**
 * A case as the actor may read it. An officer's reading is itself kept, with its purpose, with the act:
 * what cannot be noted is not shown. Who may not read it is told as of one that does not exist (404).
 */
export async function getCase(act: Act, no: string, purpose?: string): Promise<Case> {
  return atOnce(act, async (inside) => {
    const { db, actor } = inside;
    const file = await findCase(db, actor.region, no);
    if (!file) throw noSuchCase();
    await mustRead(inside, file);
    if (actor.kind === 'officer' && officerReads(actor, file)) await noteReading(inside, file, purpose);
    return file;
  });
}

/** The files of a case that the actor has been let to read. */
export async function filesOf({ db }: Act, { region, no }: Pick<Case, 'region' | 'no'>): Promise<AttachedFile[]> {
  return db
    .selectFrom('cases.attachment')
    .innerJoin('cases.file', (join) => join.onRef('cases.file.region', '=', 'cases.attachment.region').onRef('cases.file.id', '=', 'cases.attachment.file'))
    .select(['material', 'file', 'name', 'digest', 'size', 'media_type as mediaType', 'round', 'attached_at as attachedAt'])
    .where('cases.attachment.region', '=', region)
    .where('case_no', '=', no)
    .orderBy('attached_at')
    .orderBy('name')
    .execute();
}

// Each reading is a chain of its own: many read one case at once, and none waits for the other.
async function noteReading(act: Act, { no }: Case, purpose?: string): Promise<void> {
  const why = purpose?.trim() || (holdsRole(act.actor, 'supervisor') ? 'supervision' : 'handling');
  const subject = `reading:${no}:${newId(act.at)}`;
  await record(act, 'cases.read', subject, { no, purpose: why.slice(0, 100) }, beginningOf(subject));
}
