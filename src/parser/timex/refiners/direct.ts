import { textBefore } from '../context.ts'
import type { Found, Refiner } from '../grammar.ts'
import type { CalendarMeaning, Meaning } from '../meaning.ts'
import { isChat } from '../chat.ts'
import { Story } from '../story.ts'
import { isAnnounced, readTense } from '../tense.ts'

/**
 * Gives bare weekdays, months and days of a month their direction (from the verbs and cues around them) and their
 * reference (the day of publication, or in a narrative the date told last). Looks only back and at its own sentence,
 * so what follows never changes it.
 */
export const direct: Refiner = {
  name: 'direction and reference',
  refine: (found, text, setting): readonly Found[] => {
    const story = new Story(setting)
    return found.map((each) => {
      const meaning = directed(each, text, story)
      story.take(each, text)
      return meaning === each.reading.meaning ? each : { ...each, reading: { ...each.reading, meaning } }
    })
  },
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
      const from = isToldByStory(meaning, story) ? 'mention' : meaning.from
      const tense = readTense(text, start, end)
      if (from === 'mention' && (story.isHistory || !isAnnounced(text, start))) return { ...meaning, from }
      if (tense === undefined && meaning.kind === 'weekday' && isChat(text, start, end))
        return { ...meaning, direction: 'future' }
      return tense ? { ...meaning, direction: tense } : meaning
    }
    case 'unit':
      return unitTold(meaning, text, start, end, story)
    case 'date':
      return meaning.date.granularity === 'year' && !opensSentence(text, start) ? { ...meaning, aside: true } : meaning
    case 'offset':
    case 'rolling':
    case 'yearOnYear':
      return meaning
    case 'around':
      return { ...meaning, date: pointed(meaning.date, text, start, end, story) }
    case 'within':
      return { ...meaning, whole: pointed(meaning.whole, text, start, end, story) }
  }
}

/** «In 1941, …» moves a narrative on; «the 1991 agreement» does not. */
function opensSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:\n(]\s{0,2})(?:(?:In|On|By|At|During|Since|From|Until|After|Early in|Late in|Throughout|Between)\s(?:(?:early|late|mid|the)[ -])?)?$/.test(
    textBefore(text, start, 16),
  )
}

/** «the weekend» has its direction from the verbs; «the year» and, in histories, «this year» are those of the narrative. */
function unitTold(
  meaning: Extract<CalendarMeaning, { kind: 'unit' }>,
  text: string,
  start: number,
  end: number,
  story: Story,
): CalendarMeaning {
  if (meaning.from === 'mention') return meaning
  if (meaning.direction === 'nearest') {
    if (meaning.unit === 'weekend') return { ...meaning, direction: readTense(text, start, end) ?? 'nearest' }
    return story.isNarrative ? { ...meaning, from: 'mention' } : meaning
  }
  return story.isHistory && (meaning.unit === 'year' || meaning.unit === 'month')
    ? { ...meaning, from: 'mention' }
    : meaning
}

/** Weekdays, and quarters that figures are out for, belong to the report even where it goes through many dates. */
function isToldByStory(meaning: CalendarMeaning, story: Story): boolean {
  if (meaning.kind === 'weekday') return false
  if (meaning.kind === 'partOfYear' && meaning.part.granularity !== 'season') return story.isHistory
  return story.isNarrative
}
