import type { Calendar, DayKind, Period } from './calendar.ts'
import { daysFrom } from './days.ts'

/**
 * The first version of every bureau's calendar. It never changes, because matters are frozen to it:
 * later years come by import. Days off and make-up days as the State Council Office's notices
 * arrange them, taken over as facts from chinese-days 1.5.7 (MIT). The notices for 2023 to 2026 were
 * read in full and compared; for earlier years the address is the one the package names.
 * Each year: days off, then weekend days worked, as month and day.
 */
const years: Record<number, [off: string, work: string]> = {
  // gov.cn/zwgk/2007-12/18/content_837184.htm
  2008: [
    '0101 0206-0212 0404-0406 0501-0503 0607-0609 0913-0915 0929-1005',
    '0202 0203 0504 0927 0928',
  ],
  // gov.cn/zwgk/2008-12/10/content_1174014.htm
  2009: [
    '0101-0103 0125-0131 0404-0406 0501-0503 0528-0530 1001-1008',
    '0104 0124 0201 0531 0927 1010',
  ],
  // gov.cn/zwgk/2009-12/08/content_1482691.htm
  2010: [
    '0101-0103 0213-0219 0403-0405 0501-0503 0614-0616 0922-0924 1001-1007',
    '0220 0221 0612 0613 0919 0925 0926 1009',
  ],
  // gov.cn/zwgk/2010-12/10/content_1762643.htm
  2011: [
    '0101-0103 0202-0208 0403-0405 0430-0502 0604 0606 0910-0912 1001-1007',
    '0130 0212 0402 1008 1009 1231',
  ],
  // gov.cn/zwgk/2011-12/06/content_2012097.htm
  2012: [
    '0101-0103 0122-0128 0402-0404 0429-0501 0622 0624 0930-1007',
    '0121 0129 0331 0401 0428 0929',
  ],
  // gov.cn/zwgk/2012-12/10/content_2286598.htm
  2013: [
    '0101-0103 0209-0215 0404-0406 0429-0501 0610-0612 0919-0921 1001-1007',
    '0105 0106 0216 0217 0407 0427 0428 0608 0609 0922 0929 1012',
  ],
  // gov.cn/zwgk/2013-12/11/content_2546204.htm
  2014: ['0101 0131-0206 0405-0407 0501-0503 0602 0908 1001-1007', '0126 0208 0504 0928 1011'],
  // gov.cn/zhengce/content/2014-12/16/content_9302.htm, 2015-05/13/content_9742.htm
  2015: [
    '0101-0103 0218-0224 0405-0406 0501 0620 0622 0903-0904 0927 1001-1007',
    '0104 0215 0228 0906 1010',
  ],
  // gov.cn/zhengce/content/2015-12/10/content_10394.htm
  2016: [
    '0101 0207-0213 0404 0501-0502 0609-0611 0915-0917 1001-1007',
    '0206 0214 0612 0918 1008 1009',
  ],
  // gov.cn/zhengce/content/2016-12/01/content_5141603.htm
  2017: ['0101-0102 0127-0202 0402-0404 0501 0528-0530 1001-1008', '0122 0204 0401 0527 0930'],
  // gov.cn/zhengce/content/2017-11/30/content_5243579.htm
  2018: [
    '0101 0215-0221 0405-0407 0429-0501 0618 0924 1001-1007 1230-1231',
    '0211 0224 0408 0428 0929 0930 1229',
  ],
  // gov.cn/xinwen/2018-12/06/content_5346287.htm, zhengce/content/2019-03/22/content_5375877.htm
  2019: [
    '0101 0204-0210 0405-0407 0501-0504 0607-0609 0913-0915 1001-1007',
    '0202 0203 0428 0505 0929 1012',
  ],
  // gov.cn/zhengce/content/2019-11/21/content_5454164.htm, 2020-01/27/content_5472352.htm
  2020: ['0101 0124-0202 0404-0406 0501-0505 0625-0627 1001-1008', '0119 0426 0509 0628 0927 1010'],
  // gov.cn/zhengce/content/2020-11/25/content_5564127.htm
  2021: [
    '0101-0103 0211-0217 0403-0405 0501-0505 0612-0614 0919-0921 1001-1007',
    '0207 0220 0425 0508 0918 0926 1009',
  ],
  // gov.cn/zhengce/content/2021-10/25/content_5644835.htm
  2022: [
    '0101-0103 0131-0206 0403-0405 0430-0504 0603-0605 0910-0912 1001-1007 1231',
    '0129 0130 0402 0424 0507 1008 1009',
  ],
  // 国办发明电〔2022〕16号
  2023: [
    '0101-0102 0121-0127 0405 0429-0503 0622-0624 0929-1006',
    '0128 0129 0423 0506 0625 1007 1008',
  ],
  // 国办发明电〔2023〕7号
  2024: [
    '0101 0210-0217 0404-0406 0501-0505 0610 0915-0917 1001-1007',
    '0204 0218 0407 0428 0511 0914 0929 1012',
  ],
  // 国办发明电〔2024〕12号
  2025: ['0101 0128-0204 0404-0406 0501-0505 0531-0602 1001-1008', '0126 0208 0427 0928 1011'],
  // 国务院办公厅 2025-11-04, gov.cn/zhengce/zhengceku/202511/content_7047091.htm
  2026: [
    '0101-0103 0215-0223 0404-0406 0501-0505 0619-0621 0925-0927 1001-1007',
    '0104 0214 0228 0509 0920 1010',
  ],
}

/** A usual county timetable, not a norm: the administrator enters the bureau's own. */
const usualPeriods: Period[] = [
  { from: '08:30', to: '12:00' },
  { from: '14:00', to: '17:30' },
]

export const builtInCalendar: Calendar = {
  version: 1,
  verifiedFrom: '2008-01-01',
  verifiedThrough: '2026-12-31',
  exceptions: Object.fromEntries(
    Object.entries(years).flatMap(([year, [off, work]]) => [
      ...daysOf(year, off).map((day): [string, DayKind] => [day, 'off']),
      ...daysOf(year, work).map((day): [string, DayKind] => [day, 'work']),
    ]),
  ),
  periods: usualPeriods,
}

function daysOf(year: string, list: string): string[] {
  return list.split(' ').flatMap(stretch => {
    const [first, last = first] = stretch.split('-').map(day => dayIn(year, day))
    return daysFrom(first!, last!)
  })
}

function dayIn(year: string, monthAndDay: string): string {
  return `${year}-${monthAndDay.slice(0, 2)}-${monthAndDay.slice(2)}`
}
