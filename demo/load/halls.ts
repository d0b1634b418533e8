import { establishHall, type HallHours, type HallWindow } from '#government';
import type { Act } from '#platform/act.ts';
import { type Said, said } from '#platform/i18n.ts';
import { divisions } from '../quzhou/make/divisions.ts';
import written from '../quzhou/halls.json' with { type: 'json' };
import register from '../quzhou/organs.json' with { type: 'json' };
import { typeset } from './authority.ts';

type WrittenHall = (typeof written.halls)[number];
type WrittenHours = WrittenHall['hours'][number];
type WrittenWindow = WrittenHall['windows'][number];

const english: Readonly<Record<string, string>> = {
  社保医保就业: 'Social security, healthcare and employment', 不动产交易登记: 'Real estate', '公安(户籍、出入境、车驾管)': 'Police: households, exit and entry, vehicles',
  企业开办与商事登记: 'Business registration', 投资项目与工程建设: 'Investment and construction', 民生综合: 'Livelihood', 社会事务许可: 'Social affairs',
  公用事业: 'Utilities', 民政社保: 'Civil affairs and social security', 公安户籍: 'Police: households', 农房农业: 'Rural housing and agriculture', 综合受理: 'General reception',
  一件事专窗: 'Life events', '跨省通办、全省通办窗口': 'Matters of other places', '“办不成事”反映窗口': 'When a matter gets stuck', 帮办代办和绿色通道: 'Help and priority',
  统一出件窗口: 'Collection of results', '自助服务区(24小时)': 'Self-service, day and night', '“高效办成一件事”综合受理': 'receives whole life events',
  异地代收代办: 'receives for other places', 兜底协调: 'settles what got stuck', '老年人、残疾人、军人优先': 'the elderly, disabled people and soldiers first',
  '证照领取、邮寄': 'hands out and posts licences', 自助终端: 'machines', 集日服务: 'on market days', '延时服务,只办即办件和预约件': 'extra hours, for matters settled at once or booked', 夏令时: 'summer hours',
};
const kinds: Readonly<Record<string, HallWindow['kind']>> = { '综合窗口(首席)': 'generalLead', 综合窗口: 'general', 专窗: 'special' };

/** Loads the halls of the demo with their windows and opening hours. */
export async function loadHalls(act: Act): Promise<void> {
  for (const hall of written.halls) {
    const place = divisions.find(({ code }) => code === hall.division)!;
    const centre = register.organs.find((organ) => 'hall' in organ && organ.hall === hall.id)!;
    await establishHall(act, {
      id: hall.id,
      name: typeset(hall.name),
      englishName: `${centre.en} (demo)`,
      division: hall.division,
      organ: centre.creditCode,
      address: typeset(hall.address),
      englishAddress: `${place.en}${hall.level === '省级' ? ', Hangzhou' : ''} (demo address)`,
      telephone: hall.hotline,
      hours: hall.hours.map(hoursOf),
      seasons: (hall.seasons ?? []).map(({ name, from, to, hours }) => ({ name: both(name), from, to, hours: hours.map(hoursOf) })),
      windows: hall.windows.map((window) => windowOf(window, hall.division)),
      roundTheClock: 'selfService' in hall && hall.selfService !== undefined,
      demo: true,
    });
  }
}

function hoursOf(hours: WrittenHours): HallHours {
  const { days, open, close } = hours;
  return { days: [...days].map((day) => '一二三四五六日'.indexOf(day) + 1), open, close, ...('note' in hours && hours.note && { note: both(hours.note) }) };
}

function windowOf(window: WrittenWindow, division: string): HallWindow {
  return {
    no: window.no,
    kind: kinds[window.kind]!,
    zone: both(window.zone),
    ...('duty' in window && window.duty && { duty: both(window.duty) }),
    organs: window.departments.flatMap((department) => organOf(department, division)),
  };
}

// A window of a town receives for the county's bodies, a county's for those that only the prefecture has.
function organOf(department: string, division: string): string[] {
  const own = department.endsWith('税务局') ? '税务局' : department.replace(/[（(](.*)[)）]/, '$1');
  const named = register.organs.filter((organ) => organ.department === own || organ.department === department || organ.name.endsWith(own.replace('交通警察支队', '交通警察大队')));
  for (const digits of [9, 6, 4]) {
    const at = division.slice(0, digits).padEnd(12, '0');
    const found = named.filter((organ) => organ.division === at);
    if (found.length > 0) return found.map(({ creditCode }) => creditCode);
  }
  return [];
}

function both(zh: string): Said {
  const en = english[zh];
  if (en === undefined) throw new Error(`no English for ${zh}`);
  return said(typeset(zh), en);
}
