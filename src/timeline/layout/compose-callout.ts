import { DAY } from '#calendar/instant.ts'
import { chooseMembers, type Composing, LINE, type TextLine } from './compose-label.ts'
import { clockOf, countInWords, dayInWords, rangeInWords } from './event-words.ts'
import type { Burst, Group } from './group-events.ts'
import { fonts, type WrappedText, wrapText } from './wrap-text.ts'

/** One event in a hanging list. */
export interface CalloutItem {
  readonly row: number
  readonly id: string
  readonly y: number
  readonly lines: readonly TextLine[]
  readonly width: number
}

export interface CalloutColumn {
  readonly x: number
  readonly width: number
  readonly heading: TextLine | undefined
  readonly note: TextLine | undefined
  readonly items: readonly CalloutItem[]
}

/** A burst as a hanging list: a rule, the range, a column for each day. */
export interface CalloutContent {
  readonly width: number
  readonly height: number
  readonly headline: readonly TextLine[]
  readonly columns: readonly CalloutColumn[]
  /** Members without a line of their own. */
  readonly hidden: readonly number[]
}

export interface CalloutOptions {
  readonly maxWidth: number
  readonly maxHeight: number
  readonly headline: boolean
  /** How many events the story has, for "21 of 35 events". */
  readonly total: number
}

const BEAD = 20
const COLUMN_GAP = 24
const ITEM_GAP = 2
const HEADING = 20
const HEADLINE = 28

/** Sets a burst as a hanging list; nothing where even a short one would not fit. */
export function composeCallout(
  burst: Burst,
  options: CalloutOptions,
  composing: Composing,
): CalloutContent | undefined {
  const top = options.headline ? HEADLINE : 6
  const height = options.maxHeight - top
  if (height < HEADING + 3 * LINE) return undefined
  const share = (options.maxWidth - COLUMN_GAP * (burst.days.length - 1)) / burst.days.length - BEAD
  const cutShort: (readonly DraftColumn[])[] = []
  for (const { text, lines } of settings) {
    const columns = setDays(burst, text, lines, height, composing, 'split')
    if (!columns || widthOf(columns) > options.maxWidth) continue
    if (columns.every(isWhole)) return finish(burst, columns, top, options, composing)
    cutShort.push(columns)
  }
  const [widest] = cutShort
  if (widest) return finish(burst, widest, top, options, composing)
  if (share < 104) return undefined
  const columns = setDays(burst, Math.min(190, share), composing.maxLines, height, composing, 'cut')
  // A line measured whole may be a trifle wider than its words.
  return columns && widthOf(columns) <= options.maxWidth + 2 * columns.length
    ? finish(burst, columns, top, options, composing)
    : undefined
}

/** Widths of text and lines to try, the calmest first. */
const settings = [
  { text: 264, lines: 1 },
  { text: 190, lines: 2 },
  { text: 250, lines: 2 },
  { text: 190, lines: 3 },
  { text: 160, lines: 3 },
  { text: 140, lines: 3 },
] as const

function isWhole({ items }: DraftColumn): boolean {
  return items.every(({ wrapped }) => !wrapped.cut)
}

/** Hangs a list on its line: at its left if it fits, else at its right, else with the line between two columns. */
export function hangAt({ columns, width }: CalloutContent, line: number, room: number): number | undefined {
  const places = [line - width - 8, line + 10, ...columns.slice(1).map(({ x }) => line - x + COLUMN_GAP / 2)]
  return places.find((x) => x >= 0 && x + width <= room)
}

interface DraftColumn {
  readonly day: Group
  readonly isFirst: boolean
  readonly shown: number
  readonly items: readonly { readonly row: number; readonly wrapped: WrappedText }[]
  readonly width: number
}

function setDays(
  { days }: Burst,
  textWidth: number,
  maxLines: number,
  height: number,
  composing: Composing,
  overflow: 'split' | 'cut',
): readonly DraftColumn[] | undefined {
  const columns: DraftColumn[] = []
  for (const day of days) {
    const items = setItems(day.members, textWidth, maxLines, composing)
    if (!items) return undefined
    const parts = overflow === 'split' ? splitByHeight(items, height) : [cutToHeight(day, items, height, composing)]
    if (parts.some((part) => part.length === 0)) return undefined
    const shown = parts.reduce((sum, part) => sum + part.length, 0)
    for (const [i, part] of parts.entries()) {
      const width = part.reduce((most, { wrapped }) => Math.max(most, wrapped.width), i === 0 ? 96 : 0)
      columns.push({ day, isFirst: i === 0, shown, items: part, width: Math.ceil(width) + BEAD })
    }
  }
  return columns
}

function setItems(
  rows: readonly number[],
  maxWidth: number,
  maxLines: number,
  { index, measure }: Composing,
): DraftColumn['items'] | undefined {
  const items: { row: number; wrapped: WrappedText }[] = []
  for (const row of rows) {
    const dated = index.events[row]
    if (!dated) continue
    const clock = clockOf(dated)
    const text = clock ? `${clock} ${dated.event.title}` : dated.event.title
    const wrapped = wrapText(text, { maxWidth, maxLines, font: fonts.strong, measure })
    if (!wrapped || (wrapped.cut && maxLines === 1)) return undefined
    items.push({ row, wrapped })
  }
  return items
}

function heightOf({ wrapped }: DraftColumn['items'][number]): number {
  return wrapped.lines.length * LINE + ITEM_GAP
}

/** As many columns as the height asks for, as even as they get. */
function splitByHeight(items: DraftColumn['items'], height: number): readonly DraftColumn['items'][] {
  const total = items.reduce((sum, item) => sum + heightOf(item), 0)
  const count = Math.ceil(total / (height - HEADING))
  const even = Math.max(total / count, 0)
  const parts: (typeof items)[number][][] = [[]]
  let used = 0
  for (const item of items) {
    const full = used >= even - 1 || used + heightOf(item) > height - HEADING
    if (full && used > 0) {
      parts.push([])
      used = 0
    }
    parts.at(-1)?.push(item)
    used += heightOf(item)
  }
  return parts
}

/** The heaviest items that fit, in reading order. */
function cutToHeight(
  day: Group,
  items: DraftColumn['items'],
  height: number,
  { index }: Composing,
): DraftColumn['items'] {
  for (let most = items.length; most > 0; most--) {
    const rows = chooseMembers(day.members, most, index)
    const shown = items.filter(({ row }) => rows.includes(row))
    if (shown.reduce((sum, item) => sum + heightOf(item), HEADING) <= height) return shown
  }
  return []
}

function widthOf(columns: readonly DraftColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, COLUMN_GAP * (columns.length - 1))
}

function finish(
  burst: Burst,
  drafts: readonly DraftColumn[],
  top: number,
  options: CalloutOptions,
  { measure, index }: Composing,
): CalloutContent {
  let x = 0
  let bottom = top
  const columns = drafts.map(({ day, isFirst, shown, items, width }): CalloutColumn => {
    let y = top + HEADING
    const set = items.map(({ row, wrapped }): CalloutItem => {
      const lines = wrapped.lines.map((text, i) => ({
        text,
        x: x + BEAD,
        y: y + i * LINE + LINE / 2,
        role: 'statement' as const,
      }))
      const item = { row, id: index.events[row]?.event.id ?? '', y: y + LINE / 2, lines, width: BEAD + wrapped.width }
      y += wrapped.lines.length * LINE + ITEM_GAP
      return item
    })
    bottom = Math.max(bottom, y)
    const words = dayInWords(
      day.start,
      isFirst && (options.headline || day !== burst.days[0]) ? { omit: 'year', long: options.headline } : {},
    )
    const heading: TextLine | undefined = isFirst ? { text: words, x, y: top + LINE / 2, role: 'date' } : undefined
    const note: TextLine | undefined =
      isFirst && shown < day.members.length
        ? {
            text: `${shown} of ${day.members.length}`,
            x: x + measure(words, fonts.date) + 8,
            y: top + LINE / 2,
            role: 'note',
          }
        : undefined
    const column = { x, width, heading, note, items: set }
    x += width + COLUMN_GAP
    return column
  })
  const named = new Set(columns.flatMap(({ items }) => items.map(({ row }) => row)))
  const hidden = burst.days.flatMap(({ members }) => members).filter((row) => !named.has(row))
  const width = x - COLUMN_GAP
  return {
    width,
    height: bottom - ITEM_GAP,
    columns,
    hidden,
    headline: options.headline ? setHeadline(burst, options.total, width, measure) : [],
  }
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven']

function setHeadline(burst: Burst, total: number, width: number, measure: Composing['measure']): readonly TextLine[] {
  const range = rangeInWords(burst)
  const days = Math.round((burst.end - burst.start) / DAY)
  const note = `${burst.count} of ${countInWords(total)} in ${small[days] ?? days} ${days === 1 ? 'day' : 'days'}`
  const x = measure(range, fonts.strong) + 8
  const lines: TextLine[] = [{ text: range, x: 0, y: 14, role: 'date' }]
  if (x + measure(note, fonts.statement) <= width) lines.push({ text: note, x, y: 14, role: 'note' })
  return lines
}
