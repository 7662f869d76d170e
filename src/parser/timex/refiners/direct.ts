import type { Found, Refiner } from '../grammar.ts'
import type { CalendarMeaning, Meaning, Reference } from '../meaning.ts'
import { readTense, type Tense } from '../tense.ts'

const awaited =
  /\b(?:until|till|due|through|starting|beginning|effective|expires?|payable|scheduled for|set for|slated for|no later than|as (?:early|soon|late) as|deadline of|by|before|from now to)(?: on| in)? $/i

/**
 * Gives bare weekdays, months and days of a month their direction (from the verbs and cues around them) and their
 * reference (the day of publication, or in a narrative the date told last). Looks only back and at its own sentence,
 * so what follows never changes it.
 */
export const direct: Refiner = {
  name: 'direction and reference',
  patterns: [awaited],
  refine: (found, text): readonly Found[] => {
    const story = new Story()
    return found.map((each) => {
      const meaning = directed(each, text, story)
      story.take(each.reading.meaning)
      return meaning === each.reading.meaning ? each : { ...each, reading: { ...each.reading, meaning } }
    })
  },
}

/** Is this a narrative, as far as it has been read? Dates with years are its sign; weekdays and «last month» are signs of news. */
class Story {
  #dated = 0
  #reported = 0

  take(meaning: Meaning): void {
    const core = meaning.kind === 'time' ? meaning.day : meaning
    if (core?.kind === 'date')
      this.#dated += core.date.granularity === 'day' || core.date.granularity === 'month' ? 1 : 0.5
    else if (
      core?.kind === 'weekday' ||
      ((core?.kind === 'unit' || core?.kind === 'offset') && core.from === 'publication')
    )
      this.#reported += 1
  }

  get reference(): Reference {
    return this.#dated >= 1 && this.#dated > this.#reported * 3 ? 'mention' : 'publication'
  }
}

function directed({ start, end, reading: { meaning } }: Found, text: string, story: Story): Meaning {
  if (meaning.kind === 'time') {
    const day = meaning.day && pointed(meaning.day, text, start, end, story)
    return day && day !== meaning.day ? { ...meaning, day } : meaning
  }
  if (meaning.kind === 'duration' || meaning.kind === 'set' || meaning.kind === 'vague') return meaning
  return pointed(meaning, text, start, end, story)
}

function pointed(meaning: CalendarMeaning, text: string, start: number, end: number, story: Story): CalendarMeaning {
  switch (meaning.kind) {
    case 'month':
    case 'monthDay':
    case 'partOfYear':
    case 'holiday':
    case 'dayOfMonth':
    case 'weekday': {
      if (meaning.direction !== 'nearest') return meaning
      const from = meaning.kind === 'weekday' ? meaning.from : story.reference
      if (from === 'mention') return { ...meaning, from }
      const tense = tenseAt(text, start, end)
      return tense ? { ...meaning, direction: tense } : meaning
    }
    case 'date':
    case 'unit':
    case 'offset':
    case 'within':
    case 'yearOnYear':
      return meaning
  }
}

function tenseAt(text: string, start: number, end: number): Tense | undefined {
  const tense = readTense(text, start, end)
  if (tense === 'future') return tense
  return tense === undefined && awaited.test(text.slice(Math.max(0, start - 24), start)) ? 'future' : tense
}
