import { type Act, inTransaction } from '#platform/act.ts';
import { Invalid, Refused } from '#platform/errors.ts';
import { type Said, said } from '#platform/i18n.ts';
import { record } from '#platform/ledger/record.ts';
import './tables.ts';
import { checkCreditCode } from './credit-code.ts';
import { findDivision } from './get-division.ts';
import { findOrgan } from './get-organ.ts';
import { organSubject } from './ledger.ts';
import type { Organ } from './organ.ts';
import { mustKeepRegister } from './policy.ts';

/** Enters an organ under its unified social credit code (GB 32100), in a division that is known. Refuses a code that is there already. */
export async function establishOrgan(act: Act, organ: Organ): Promise<Organ> {
  mustKeepRegister(act.actor);
  return inTransaction(act, async (on) => {
    const fields: Record<string, Said> = {};
    const wrong = checkCreditCode(organ.code);
    if (wrong) fields['code'] = wrong.sentence;
    if (!organ.name.trim()) fields['name'] = said('请填写机关名称', 'Give the name of the organ');
    if (!organ.englishName.trim()) fields['englishName'] = said('请填写英文名称', 'Give the English name');
    if (!(await findDivision(on.db, organ.division))) fields['division'] = said('区划没有登记', 'The division is not registered');
    if (organ.parent !== undefined && !(await findOrgan(on.db, organ.parent))) {
      fields['parent'] = said('上级机关没有登记', 'The organ above it is not registered');
    }
    if (Object.keys(fields).length > 0) throw new Invalid(fields);
    await insert(on, organ);
    const { code, name, division, kind } = organ;
    await record(on, 'government.organ-established', organSubject(code), { code, name, division, kind });
    return organ;
  });
}

async function insert(act: Act, organ: Organ): Promise<void> {
  const { code, name, englishName, division, level, kind, nature, parent = null, telephone = null, demo } = organ;
  const added = await act.db
    .insertInto('government.organ')
    .values({ code, name, english_name: englishName, division, level, kind, nature, parent, telephone, demo })
    .onConflict((same) => same.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows) return;
  throw new Refused('organ-known', said(`代码 ${code} 或同名机关已经登记`, `Code ${code}, or an organ of this name, is registered already`));
}
