import { type Said, said } from '../i18n.ts';

/** A day that a notice set otherwise than it stood before: outside its own year, or in a year already announced. */
export interface ChangedDay {
  day: string;
  before: 'workday' | 'makeUpWorkday' | 'weekend';
}

/** A notice of the State Council (or its General Office) that arranges the holidays of a year. */
export interface HolidayNotice {
  year: number;
  number: string;
  issuedOn: string;
  /** It changes a year that an earlier notice arranged. */
  amends?: true;
  changes?: readonly ChangedDay[];
}

/**
 * The notices that the calendar follows, in the order of their issue. A year stands here only once its
 * notice is issued: the library that holds the days answers plain weekdays for any other year without saying so.
 */
export const noticesOfChina: readonly HolidayNotice[] = [
  { year: 2015, number: '国办发明电〔2014〕28号', issuedOn: '2014-12-16' },
  {
    year: 2015,
    number: '国发明电〔2015〕1号',
    issuedOn: '2015-05-13',
    amends: true,
    changes: [
      { day: '2015-09-03', before: 'workday' },
      { day: '2015-09-04', before: 'workday' },
      { day: '2015-09-06', before: 'weekend' },
    ],
  },
  { year: 2016, number: '国办发明电〔2015〕18号', issuedOn: '2015-12-10' },
  { year: 2017, number: '国办发明电〔2016〕17号', issuedOn: '2016-12-01' },
  { year: 2018, number: '国办发明电〔2017〕12号', issuedOn: '2017-11-30' },
  {
    year: 2019,
    number: '国办发明电〔2018〕15号',
    issuedOn: '2018-12-04',
    changes: [
      { day: '2018-12-29', before: 'weekend' },
      { day: '2018-12-30', before: 'weekend' },
      { day: '2018-12-31', before: 'workday' },
    ],
  },
  {
    year: 2019,
    number: '国办发明电〔2019〕3号',
    issuedOn: '2019-03-22',
    amends: true,
    changes: [
      { day: '2019-04-28', before: 'weekend' },
      { day: '2019-05-02', before: 'workday' },
      { day: '2019-05-03', before: 'workday' },
      { day: '2019-05-04', before: 'weekend' },
      { day: '2019-05-05', before: 'weekend' },
    ],
  },
  { year: 2020, number: '国办发明电〔2019〕16号', issuedOn: '2019-11-21' },
  {
    year: 2020,
    number: '国办发明电〔2020〕1号',
    issuedOn: '2020-01-26',
    amends: true,
    changes: [
      { day: '2020-01-31', before: 'workday' },
      { day: '2020-02-01', before: 'makeUpWorkday' },
      { day: '2020-02-02', before: 'weekend' },
    ],
  },
  { year: 2021, number: '国办发明电〔2020〕27号', issuedOn: '2020-11-25' },
  { year: 2022, number: '国办发明电〔2021〕11号', issuedOn: '2021-10-25' },
  {
    year: 2023,
    number: '国办发明电〔2022〕16号',
    issuedOn: '2022-12-08',
    changes: [{ day: '2022-12-31', before: 'weekend' }],
  },
  { year: 2024, number: '国办发明电〔2023〕7号', issuedOn: '2023-10-25' },
  { year: 2025, number: '国办发明电〔2024〕12号', issuedOn: '2024-11-12' },
  { year: 2026, number: '国办发明电〔2025〕7号', issuedOn: '2025-11-04' },
];

/** The names of the holidays as the notices write them, by the short name that the library uses. */
export const holidayNames: Readonly<Record<string, Said>> = {
  元旦: said('元旦', 'New Year’s Day'),
  春节: said('春节', 'Spring Festival'),
  清明: said('清明节', 'Qingming Festival'),
  劳动节: said('劳动节', 'Labour Day'),
  端午: said('端午节', 'Dragon Boat Festival'),
  中秋: said('中秋节', 'Mid-Autumn Festival'),
  国庆节: said('国庆节', 'National Day'),
  中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日: said(
    '抗战胜利纪念日',
    'Victory Day (70th anniversary, 2015)',
  ),
};

/** The version of a calendar: 'cn-', the last year arranged, '+', the number of amendments it knows. */
export function calendarVersionOf(notices: readonly HolidayNotice[]): string {
  const last = notices.reduce((year, notice) => Math.max(year, notice.year), 0);
  return `cn-${last || 'none'}+${notices.filter((notice) => notice.amends).length}`;
}
