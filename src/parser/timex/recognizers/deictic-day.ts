import { phrase } from '../phrase.ts'
import { dateReading, type Reading, type Recognizer } from '../recognizer.ts'

/** «today», «yesterday», «tomorrow», «the day before yesterday», «tmr» */
export const deicticDay: Recognizer = {
  name: 'deictic day',
  opens: 'today yesterday tomorrow the tmr tmrw trmw tmw tomo tdy'.split(' '),
  pattern: phrase(
    String.raw`(?:the day (?<far>before yesterday|after tomorrow)|(?<day>today|yesterday|tomorrow|tmrw?|trmw|tmw|tomo|tdy))`,
  ),
  read: ({ far, day = '' }): Reading | undefined => {
    const steps = far === undefined ? (/^tod|^td/i.test(day) ? 0 : /^y/i.test(day) ? -1 : 1) : /^b/i.test(far) ? -2 : 2
    return dateReading({ kind: 'unit', unit: 'day', steps, from: 'publication' })
  },
}
