import type { Mention } from '../discourse.ts'
import type { Direction } from '../meaning.ts'
import { daysOf, type Stretch, timexValue, yearOf } from '../stretch.ts'
import { type Anchored, told, toMention } from './anchored.ts'

/** In a narrative the year goes on from the date told last. */
export function anchorInNarrative(
  mention: Mention,
  name: string,
  at: (year: number) => Stretch,
  direction: Direction = 'nearest',
): Anchored {
  const { stretch } = mention
  const year = yearOf(stretch)
  if (stretch.granularity === 'decade' || stretch.granularity === 'century')
    return {
      value: timexValue(at(year)).replace(/^(?:BC)?\d{4}/, 'XXXX'),
      anchoring: toMention(mention),
      because: 'The date told before is too wide to give the year.',
    }
  if (direction === 'last' || direction === 'next') return besideMention(mention, name, at, direction)
  if (stretch.granularity === 'year')
    return told(at(year), toMention(mention), `In a narrative: the ${name} of the year told before.`)
  const { first } = daysOf(stretch)
  const distance = daysOf(at(year)).first - first
  const chosen = distance < -230 ? year + 1 : distance > 300 ? year - 1 : year
  const because =
    chosen === year
      ? `In a narrative: the ${name} of the year told before.`
      : chosen > year
        ? `In a narrative: the first such ${name} after the date told before.`
        : `In a narrative: the last such ${name} before the date told before.`
  return {
    ...told(at(chosen), toMention(mention), because),
    others: [
      {
        stretch: at(chosen === year ? year + 1 : year),
        because:
          chosen === year
            ? 'If the narrative has gone on to the next year.'
            : 'If the narrative has stayed in the year told before.',
      },
    ],
  }
}

/** «the previous April», «the following summer»: strictly before or after the date told before. */
function besideMention(
  mention: Mention,
  name: string,
  at: (year: number) => Stretch,
  direction: 'last' | 'next',
): Anchored {
  const { first, last } = daysOf(mention.stretch)
  const year = yearOf(mention.stretch)
  const candidates = [year - 1, year, year + 1].map(at)
  const before = candidates.filter((stretch) => daysOf(stretch).last < first).at(-1) ?? at(year - 1)
  const after = candidates.find((stretch) => daysOf(stretch).first > last) ?? at(year + 1)
  return direction === 'last'
    ? told(before, toMention(mention), `The last ${name} of that name before the date told before.`)
    : told(after, toMention(mention), `The first ${name} of that name after the date told before.`)
}
