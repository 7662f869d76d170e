import type { Grammar } from './grammar.ts'
import { bound, comparative, partOfStretch, roughly, sometime, unitAround } from './prefixes.ts'
import { ago } from './recognizers/ago.ts'
import { anaphoricUnit } from './recognizers/anaphoric-unit.ts'
import { bareUnit } from './recognizers/bare-unit.ts'
import { deicticUnit } from './recognizers/deictic-unit.ts'
import { unitEnd } from './recognizers/unit-end.ts'
import { century } from './recognizers/century.ts'
import { chatWord } from './recognizers/chat-word.ts'
import { clockTime, noon } from './recognizers/clock-time.ts'
import { dayOfMonth } from './recognizers/day-of-month.ts'
import { deicticDay } from './recognizers/deictic-day.ts'
import { bareDuration } from './recognizers/bare-duration.ts'
import { duration } from './recognizers/duration.ts'
import { stretch } from './recognizers/stretch-of-now.ts'
import { eraDecade, eraYear } from './recognizers/era-year.ts'
import { fiscalYear } from './recognizers/fiscal-year.ts'
import { holiday } from './recognizers/holiday.ts'
import { isoDate } from './recognizers/iso-date.ts'
import { dayMonth, monthDay } from './recognizers/month-day.ts'
import { monthYear } from './recognizers/month-year.ts'
import { month } from './recognizers/month.ts'
import { numericDate } from './recognizers/numeric-date.ts'
import { dayAndPart, partOfDay } from './recognizers/part-of-day.ts'
import { partOfCentury } from './recognizers/part-of-century.ts'
import { half, quarter } from './recognizers/quarter.ts'
import { season } from './recognizers/season.ts'
import { spokenYear } from './recognizers/spoken-year.ts'
import { every } from './recognizers/every.ts'
import { frequencyWord } from './recognizers/frequency-word.ts'
import { perUnit } from './recognizers/per-unit.ts'
import { weekdays } from './recognizers/plural-weekday.ts'
import { someDay } from './recognizers/some-day.ts'
import { vague } from './recognizers/vague.ts'
import { weekday } from './recognizers/weekday.ts'
import { decade } from './recognizers/decade.ts'
import { yearOnYear } from './recognizers/year-on-year.ts'
import { year } from './recognizers/year.ts'
import { direct } from './refiners/direct.ts'
import { dropUnlikely } from './refiners/drop-unlikely.ts'
import { joinDayAndTime } from './refiners/join-day-and-time.ts'
import { joinWithin } from './refiners/join-within.ts'
import { countFromEvent } from './refiners/count-from-event.ts'
import { listDays } from './refiners/list-days.ts'
import { orderDayAndMonth } from './refiners/order-day-and-month.ts'
import { borrowYear } from './refiners/borrow-year.ts'

/** English time expressions, in the order in which their families are tried. */
export const english: Grammar = {
  recognizers: [
    isoDate,
    numericDate,
    monthDay,
    dayMonth,
    eraYear,
    eraDecade,
    monthYear,
    month,
    dayOfMonth,
    weekday,
    holiday,
    decade,
    century,
    quarter,
    half,
    fiscalYear,
    season,
    year,
    spokenYear,
    deicticDay,
    deicticUnit,
    anaphoricUnit,
    bareUnit,
    unitEnd,
    ago,
    yearOnYear,
    clockTime,
    noon,
    dayAndPart,
    partOfDay,
    every,
    perUnit,
    frequencyWord,
    weekdays,
    someDay,
    partOfCentury,
    duration,
    stretch,
    bareDuration,
    vague,
    chatWord,
  ],
  prefixes: [partOfStretch, comparative, sometime, unitAround, roughly, bound],
  refiners: [joinWithin, listDays, joinDayAndTime, borrowYear, orderDayAndMonth, dropUnlikely, direct, countFromEvent],
}
