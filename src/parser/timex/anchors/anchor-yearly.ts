import { civilOf, type Day } from '#calendar/day.ts'
import type { Discourse } from '../discourse.ts'
import type { Direction, PartOfYear, Reference } from '../meaning.ts'
import { daysOf, type Stretch, timexValue, yearOf } from '../stretch.ts'
import { type Anchored, told, toPublication, untold } from './anchored.ts'
import { anchorInNarrative } from './anchor-in-narrative.ts'

export function anchorYearly(
  { direction, from }: { readonly direction: Direction; readonly from: Reference },
  discourse: Discourse,
  name: string,
  at: (year: number) => Stretch,
  unknown: string,
): Anchored {
  if (from === 'mention' && discourse.dated) return anchorInNarrative(discourse.dated, name, at, direction)
  const { publication } = discourse
  if (publication === undefined) return untold(unknown, from)
  const thisYear = civilOf(publication).year
  const candidates = [thisYear - 1, thisYear, thisYear + 1].map(at)
  const before = candidates.filter((stretch) => daysOf(stretch).last < publication)
  const after = candidates.filter((stretch) => daysOf(stretch).first > publication)
  const current = candidates.find(
    (stretch) => daysOf(stretch).first <= publication && daysOf(stretch).last >= publication,
  )
  const past = before.at(-1) ?? at(thisYear - 1)
  const future = after[0] ?? at(thisYear + 1)
  const chosen = chooseYearly(direction, name, { past, current, future, publication, ofThisYear: at(thisYear) })
  const other = otherYear(
    direction,
    chosen.stretch,
    { past, current, future, publication, ofThisYear: at(thisYear) },
    at,
  )
  return {
    ...told(chosen.stretch, toPublication, chosen.because),
    ...(other && {
      others: [
        {
          stretch: other,
          because:
            daysOf(other).first > publication
              ? `The next such ${name}, if the words looked ahead.`
              : `The ${name} before, if the words looked back.`,
        },
      ],
    }),
  }
}

/** The reading that was not taken, where a reader may doubt: «last April» in May, «in July» without a sign. */
function otherYear(
  direction: Direction,
  chosen: Stretch,
  { past, current, future, publication }: YearlyCandidates,
  at: (year: number) => Stretch,
): Stretch | undefined {
  switch (direction) {
    case 'this':
      return undefined
    case 'last':
      return publication - daysOf(past).last < 62 ? at(yearOf(past) - 1) : undefined
    case 'next':
      return daysOf(future).first - publication < 62 ? at(yearOf(future) + 1) : undefined
    case 'past':
    case 'future':
    case 'nearest':
      return chosen === past ? (current ?? future) : chosen === future ? (current ?? past) : past
  }
}

interface YearlyCandidates {
  readonly past: Stretch
  readonly current: Stretch | undefined
  readonly future: Stretch
  readonly ofThisYear: Stretch
  readonly publication: Day
}

function chooseYearly(
  direction: Direction,
  name: string,
  { past, current, future, publication, ofThisYear }: YearlyCandidates,
): { readonly stretch: Stretch; readonly because: string } {
  switch (direction) {
    case 'last':
      return {
        stretch: past,
        because: `“Last” before a ${name}: the last one that had ended by the day of publication.`,
      }
    case 'next':
      return {
        stretch: future,
        because: `“Next” before a ${name}: the first one to begin after the day of publication.`,
      }
    case 'this':
      return { stretch: ofThisYear, because: `“This” before a ${name}: the one of the year of publication.` }
    case 'past':
      if (
        name === 'month' &&
        !current &&
        daysOf(future).first - publication < 46 &&
        publication - daysOf(past).last > 270
      )
        return { stretch: future, because: `A ${name} without a year: the next one is near, the last one far.` }
      return {
        stretch: current ?? past,
        because: `A ${name} without a year, with a verb in the past: the latest one by the day of publication.`,
      }
    case 'future':
      // «will report a third-quarter loss» in October: the one that has just ended.
      if ((name === 'quarter' || name === 'half') && publication - daysOf(past).last < 75)
        return {
          stretch: current ?? past,
          because: `A ${name} without a year: figures are expected for the one that has just ended.`,
        }
      return {
        stretch: current ?? future,
        because: `A ${name} without a year, with a sign of the future: the first one from the day of publication.`,
      }
    case 'nearest': {
      if (current)
        return { stretch: current, because: `A ${name} without a year: the one in which the article appeared.` }
      const ahead = daysOf(future).first - publication
      const behind = publication - daysOf(past).last
      if (name === 'quarter' || name === 'half')
        return {
          stretch: past,
          because: `A ${name} without a year: figures are reported for the latest one that has ended.`,
        }
      return {
        stretch: ahead < behind ? future : past,
        because: `A ${name} without a year: the one nearest to the day of publication.`,
      }
    }
  }
}

export function valueOfPart(part: PartOfYear): string {
  return timexValue({ ...part, year: 9999 }).replace('9999', 'XXXX')
}
