import { type Act, inTransaction } from '#platform/act.ts';
import { Invalid, Refused } from '#platform/errors.ts';
import { type Said, said } from '#platform/i18n.ts';
import { record } from '#platform/ledger/record.ts';
import './tables.ts';
import { findDivision } from './get-division.ts';
import { findOrgan } from './get-organ.ts';
import type { Hall, HallHours } from './hall.ts';
import { hallSubject } from './ledger.ts';
import { mustKeepRegister } from './policy.ts';

/** Enters a hall of government services with its windows and opening hours. Refuses an id that is there already. */
export async function establishHall(act: Act, hall: Hall): Promise<Hall> {
  mustKeepRegister(act.actor);
  return inTransaction(act, async (on) => {
    const fields = problemsOf(hall);
    if (!(await findDivision(on.db, hall.division))) fields['division'] = said('区划没有登记', 'The division is not registered');
    if (!(await findOrgan(on.db, hall.organ))) fields['organ'] = said('管理机构没有登记', 'The body that runs it is not registered');
    if (Object.keys(fields).length > 0) throw new Invalid(fields);
    await insert(on, hall);
    const { id, name, division, organ, windows } = hall;
    await record(on, 'government.hall-established', hallSubject(id), { id, name, division, organ, windows: windows.length });
    return hall;
  });
}

function problemsOf(hall: Hall): Record<string, Said> {
  const fields: Record<string, Said> = {};
  if (!hall.name.trim()) fields['name'] = said('请填写大厅名称', 'Give the name of the hall');
  if (!hall.englishName.trim()) fields['englishName'] = said('请填写英文名称', 'Give the English name');
  if (!hall.address.trim() || !hall.englishAddress.trim()) fields['address'] = said('请填写中英文地址', 'Give the address in Chinese and English');
  if (hall.hours.length === 0 || ![...hall.hours, ...hall.seasons.flatMap(({ hours }) => hours)].every(isSpan)) {
    fields['hours'] = said('开放时间应写明星期和起止时刻', 'Opening hours name days of the week, a beginning and an end');
  }
  if (new Set(hall.windows.map(({ no }) => no)).size < hall.windows.length) fields['windows'] = said('窗口编号重复', 'A window number is there twice');
  return fields;
}

const time = /^([01]\d|2[0-3]):[0-5]\d$/;

function isSpan({ days, open, close }: HallHours): boolean {
  return days.length > 0 && days.every((day) => Number.isInteger(day) && day >= 1 && day <= 7) && time.test(open) && time.test(close) && open < close;
}

async function insert(act: Act, hall: Hall): Promise<void> {
  const { id, name, englishName, division, organ, address, englishAddress, telephone, hours, seasons, windows, roundTheClock, demo } = hall;
  const added = await act.db
    .insertInto('government.hall')
    .values({
      id, name, english_name: englishName, division, organ, address, english_address: englishAddress, telephone,
      hours: JSON.stringify(hours), seasons: JSON.stringify(seasons), windows: JSON.stringify(windows), round_the_clock: roundTheClock, demo,
    })
    .onConflict((same) => same.doNothing())
    .executeTakeFirst();
  if (!added.numInsertedOrUpdatedRows) throw new Refused('hall-known', said(`大厅 ${id} 已经登记`, `Hall ${id} is registered already`));
}
