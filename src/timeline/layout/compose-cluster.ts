import { type Composing, fillWithShortForms, LINE, type TextLine } from './compose-label.ts'
import { countInWords, datesInWords } from './event-words.ts'
import type { ClusterLabel } from './plan.ts'
import { type Font, fonts, type WrappedText, wrapText } from './wrap-text.ts'

/** What a cluster says in lines of a width: when and how many, then its heaviest events. */
export interface ClusterWords {
  readonly heading: WrappedText
  readonly words: WrappedText
}

/** Finds the words of a cluster; nothing where the width holds none. */
export function wordCluster(
  rows: readonly number[],
  width: number,
  { measure, index, maxLines }: Composing,
): ClusterWords | undefined {
  const heading = wrapText(clusterHeading(rows, index), {
    maxWidth: width,
    maxLines: 2,
    font: fonts.date,
    measure,
  })
  const words = heading && !heading.cut ? fillWithShortForms('', rows, { width, maxLines, index, measure }) : undefined
  return heading && words && { heading, words }
}

/** Sets the words of a cluster. */
export function composeCluster(
  { heading, words }: ClusterWords,
  flush: 'right' | 'left',
  { measure }: Composing,
): ClusterLabel {
  const total = Math.ceil(Math.max(heading.width, words.width))
  const x = (text: string, font: Font): number => (flush === 'right' ? 0 : total - measure(text, font))
  const lines: readonly TextLine[] = [
    ...heading.lines.map((text, i) => ({
      text,
      x: x(text, fonts.date),
      y: i * LINE + LINE / 2,
      role: 'date' as const,
    })),
    ...words.lines.map((text, i) => ({
      text,
      x: x(text, fonts.statement),
      y: (heading.lines.length + i) * LINE + LINE / 2,
      role: 'statement' as const,
    })),
  ]
  return { width: total, height: lines.length * LINE, lines }
}

/** "Planned · 3" where all are; else when, and how many. */
function clusterHeading(rows: readonly number[], index: Composing['index']): string {
  const arePlanned = rows.every((row) => index.events[row]?.event.status === 'scheduled')
  return arePlanned ? `Planned · ${rows.length}` : `${datesInWords(rows, index)} · ${countInWords(rows.length)}`
}
