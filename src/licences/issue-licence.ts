import { randomBytes } from 'node:crypto';
import { tellDuties } from '#authority';
import { getOrgan } from '#government';
import { maskResidentNumber } from '#identity';
import { type Act, inTransaction } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import type { Said } from '#platform/i18n.ts';
import { newId } from '#platform/ids.ts';
import { record } from '#platform/ledger/record.ts';
import type { SigningKey } from '#platform/signing-key.ts';
import { type FaceLine, type Licence, type LicenceContent, validityFrom } from './licence.ts';
import { columnsOf, contentAlgorithm, contentHash, contentText } from './licence-content.ts';
import { licenceNumber } from './licence-number.ts';
import { licenceSubject } from './ledger.ts';
import { findLicenceOfCase } from './get-licence.ts';
import { verificationCodeFrom } from './verification-code.ts';

export interface IssueLicence {
  caseNo: string;
  /** `localId` such as '330800-XK-006' gives the middle of the licence's number. */
  item: { code: string; version: number; localId: string };
  typeName: Said;
  /** In the words of the guide: '5年', '长期'. */
  validity: string;
  /** A resident number is masked before it is kept; a credit code is public. */
  holder: { kind: 'person' | 'organisation'; id: string; name: string; documentNumber: string };
  /** The power under which it is issued, as `mustHoldPower` gave it; its organ is the issuing body. */
  power: { code: string; version: number; contentHash: string; organ: string };
  face: readonly FaceLine[];
}

/**
 * Issues the licence of a granted case and seals it with the platform's key (行政许可法 39, 44).
 * A case has one licence: asked again, the same one is given. Its number is given once and never used again.
 */
export async function issueLicence(act: Act, input: IssueLicence, key: SigningKey): Promise<Licence> {
  return inTransaction(act, async (inside) => {
    const { db, at, actor } = inside;
    const organ = await getOrgan(db, input.power.organ);
    const issuedOn = dayInChina(at);
    const held = await holdSerial(inside, { organ: organ.code, itemCode: input.item.code, year: Number(issuedOn.slice(0, 4)) });
    // Looked for only now: the serial's lock made us wait for whoever issued it before us.
    const before = await findLicenceOfCase(db, actor.region, input.caseNo);
    if (before) return before;
    const serial = await held.take();
    const content: LicenceContent = {
      region: actor.region,
      id: newId(at),
      ...numbersOf(input.item.localId, organ, issuedOn, serial),
      verificationCode: verificationCodeFrom(randomBytes(16)),
      typeName: input.typeName,
      item: { code: input.item.code, version: input.item.version },
      holder: holderOf(input.holder),
      organ: { code: organ.code, name: organ.name },
      power: { code: input.power.code, version: input.power.version, contentHash: input.power.contentHash },
      issuedOn,
      ...validityFrom(input.validity, issuedOn),
      validity: input.validity,
      caseNo: input.caseNo,
      face: input.face,
    };
    return keep(inside, content, key);
  });
}

function holderOf({ kind, id, name, documentNumber }: IssueLicence['holder']): LicenceContent['holder'] {
  return { kind, id, name, numberShown: kind === 'person' ? maskResidentNumber(documentNumber) : documentNumber };
}

async function keep(act: Act, content: LicenceContent, key: SigningKey): Promise<Licence> {
  const text = contentText(content);
  const sealed = { contentHash: contentHash(text), signature: key.sign(text), keyId: key.id };
  await act.db
    .insertInto('licences.licence')
    .values({
      ...columnsOf(content),
      content: text,
      content_algorithm: contentAlgorithm,
      content_hash: sealed.contentHash,
      signature: sealed.signature,
      signature_algorithm: key.algorithm,
      key_id: sealed.keyId,
      issued_at: act.at,
    })
    .execute();
  await record(act, 'licences.issued', licenceSubject(content.id), {
    number: content.number,
    caseNo: content.caseNo,
    contentAlgorithm,
    signatureAlgorithm: key.algorithm,
    ...sealed,
    power: content.power,
  });
  const { id, caseNo, organ, power, issuedOn, validTo } = content;
  await tellDuties(act, { event: 'licenceIssued', organ: organ.code, power: power.code, subject: `licence:${id}`, caseNo, on: issuedOn, ...(validTo && { by: validTo }) });
  return { ...content, ...sealed, issuedAt: act.at, ending: null };
}

interface Series {
  organ: string;
  itemCode: string;
  year: number;
}

// Numbers of one body, item and year are given one after the other, without gaps: the row is locked to the end of the act.
async function holdSerial(act: Act, series: Series): Promise<{ take(): Promise<number> }> {
  const row = { region: act.actor.region, organ: series.organ, item_code: series.itemCode, year: series.year };
  const same = ['region', 'organ', 'item_code', 'year'] as const;
  await act.db.insertInto('licences.serial').values({ ...row, issued: 0 }).onConflict((found) => found.columns(same).doNothing()).execute();
  let query = act.db.selectFrom('licences.serial').select('issued').forUpdate();
  for (const column of same) query = query.where(column, '=', row[column]);
  const { issued } = await query.executeTakeFirstOrThrow();
  return {
    take: async () => {
      let update = act.db.updateTable('licences.serial').set({ issued: issued + 1 });
      for (const column of same) update = update.where(column, '=', row[column]);
      await update.execute();
      return issued + 1;
    },
  };
}

// '330800-XK-006' issued in Kecheng District: 330802-XK006-2026-00012. The type is defined by the issuing body, numbered as its item.
function numbersOf(localId: string, organ: { code: string; division: string }, issuedOn: string, serial: number) {
  const [, type = 'QT', place = '001'] = localId.split('-');
  const year = issuedOn.slice(0, 4);
  const division = organ.division.slice(0, 6);
  return {
    number: `${division}-${type}${place}-${year}-${String(serial).padStart(5, '0')}`,
    eLicenceId: licenceNumber({
      type21: organ.code + place.slice(-3).padStart(3, '0'),
      issuer18: organ.code,
      serial: `${year}${type}${String(serial).padStart(8, '0')}`,
      version: 1,
    }),
  };
}
