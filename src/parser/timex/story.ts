import type { Found, Setting } from './grammar.ts'

/** How a text tells time, as far as it has been read: reporting counts from the day of publication, a narrative goes on from date to date. */
export class Story {
  readonly #domain: Setting['domain']
  #dated = 0
  #reported = 0

  constructor({ domain }: Setting) {
    this.#domain = domain
  }

  /** Dates with years are the sign of a narrative; weekdays and «last month» are signs of reporting. */
  take({ start, end, reading: { meaning } }: Found, text: string): void {
    const core = meaning.kind === 'time' ? meaning.day : meaning
    if (core?.kind === 'date') {
      const isDay = core.date.granularity === 'day'
      if (!isDay || !standsAlone(text, start, end))
        this.#dated += isDay || core.date.granularity === 'month' || standsAlone(text, start, end) ? 1 : 0.5
    } else if (core?.kind === 'weekday') this.#reported += 1
    else if ((core?.kind === 'unit' || core?.kind === 'offset') && core.from === 'publication') this.#reported += 1
  }

  get isNarrative(): boolean {
    if (this.#domain !== 'auto') return this.#domain === 'narrative'
    return this.#dated >= 1 && this.#dated > this.#reported * 3
  }

  /** So many dates and so little reporting that even «this year» is a year of the narrative. */
  get isHistory(): boolean {
    return this.isNarrative && this.#dated >= 4 && this.#dated > this.#reported * 6
  }
}

/** A day that fills its line is a date line, not part of a story; a year that does is a heading of one. */
function standsAlone(text: string, start: number, end: number): boolean {
  return (start === 0 || text.charAt(start - 1) === '\n') && (end === text.length || text.charAt(end) === '\n')
}
