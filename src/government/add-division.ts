import { type Act, inTransaction } from '#platform/act.ts';
import { Invalid, Refused } from '#platform/errors.ts';
import { type Said, said } from '#platform/i18n.ts';
import { record } from '#platform/ledger/record.ts';
import './tables.ts';
import { type Division, divisionLevel, divisionPrefix, isDivisionCode, isWithin } from './division.ts';
import { findDivision } from './get-division.ts';
import { divisionSubject } from './ledger.ts';
import { mustKeepRegister } from './policy.ts';

/** Adds a division below one that is known; a province stands by itself. Refuses a code that is there already. */
export async function addDivision(act: Act, division: Division): Promise<Division> {
  mustKeepRegister(act.actor);
  return inTransaction(act, async (on) => {
    const fields = problemsOf(division, division.parent === undefined ? undefined : await findDivision(on.db, division.parent));
    if (Object.keys(fields).length > 0) throw new Invalid(fields);
    const { code, name, englishName, level, parent = null } = division;
    const added = await on.db
      .insertInto('government.division')
      .values({ code, name, english_name: englishName, level, parent })
      .onConflict((same) => same.doNothing())
      .executeTakeFirst();
    if (!added.numInsertedOrUpdatedRows) throw new Refused('division-known', said(`区划 ${code} 已经登记`, `Division ${code} is registered already`));
    await record(on, 'government.division-added', divisionSubject(code), { code, name, level });
    return division;
  });
}

function problemsOf(division: Division, parent: Division | undefined): Record<string, Said> {
  const { code } = division;
  if (!isDivisionCode(code)) return { code: said('区划代码应为12位数字', 'A division code has twelve digits') };
  const fields: Record<string, Said> = {};
  if (!division.name.trim()) fields['name'] = said('请填写区划名称', 'Give the name of the division');
  if (!division.englishName.trim()) fields['englishName'] = said('请填写英文名称', 'Give the English name');
  if (divisionLevel(code) !== division.level) fields['level'] = said('层级与代码不符', 'The level does not agree with the code');
  if (division.level === 'province') return fields;
  if (!parent) fields['parent'] = said('上级区划没有登记', 'The division above it is not registered');
  else if (!isWithin(code, divisionPrefix(parent.code))) fields['parent'] = said('代码不在上级区划之内', 'The code does not lie in the division above');
  return fields;
}
