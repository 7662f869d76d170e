import type { Status } from '#model/timeline-event.ts'
import type { EventIndex } from './event-index.ts'
import { clockOf, dateOf, dayInWords, shortFormOf } from './event-words.ts'
import type { Group } from './group-events.ts'
import { fonts, type Measure, type WrappedText, wrapText } from './wrap-text.ts'

/** What composing a label needs beside the words: tape, slots, limits. */
export interface Composing {
  readonly index: EventIndex
  readonly measure: Measure
  readonly slotOf: (articleId: string) => number | undefined
  /** Lines of statement at most. */
  readonly maxLines: number
  /** Are pips drawn? */
  readonly pips: boolean
  /** Labels set before: the same words in the same width are set once. */
  readonly known: Map<string, LabelContent | undefined>
}

/** One line of text. `y` is its middle, from the label's top; `x` counts from the label's text edge. */
export interface TextLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly role: 'date' | 'statement' | 'note' | 'clock'
}

/** An event within a label: its bead stands at `y`. */
export interface LabelItem {
  readonly row: number
  readonly id: string
  readonly y: number
  readonly lines: readonly TextLine[]
  readonly lineWidths: readonly number[]
  /** Slots of the articles that tell it, or their number where there are too many. */
  readonly pips: Pips | undefined
  /** A status glyph at the head of the statement, for marks that cannot carry it. */
  readonly glyph: { readonly status: Status; readonly forked: boolean } | undefined
}

export interface Pips {
  readonly slots: readonly number[]
  /** From the text edge, and the middle of its line. */
  readonly x: number
  readonly y: number
  readonly text: string | undefined
}

/** Of what is told in lines: the rows, in order. */
export function rowsOf(items: readonly { readonly row: number }[]): readonly number[] {
  return items.map(({ row }) => row).sort((a, b) => a - b)
}

export interface LabelContent {
  readonly width: number
  readonly height: number
  readonly align: 'start' | 'end'
  readonly heading: readonly TextLine[]
  readonly items: readonly LabelItem[]
  /** Members that got no line of their own. */
  readonly rest: { readonly rows: readonly number[]; readonly lines: readonly TextLine[] } | undefined
  readonly isCut: boolean
}

export const LINE = 16
const ITEM_GAP = 3
const PIP = 4.5
const MOST_PIPS = 8
export const GLYPH = 14
const WIDE_GLYPH = 18
/** How far a heading stands out over the beads of its statements. */
const TEXT_BEFORE = 8

export interface LabelOptions {
  readonly width: number
  readonly align: 'start' | 'end'
  /** The date over the statements, out over their beads or in line with them; left out where the axis says it. */
  readonly heading: 'date' | 'aligned' | 'none'
  /** Do marks carry the status, or glyphs at the head of the statements? */
  readonly glyphs: 'marks' | 'inline'
  /** Members named at most. */
  readonly most: number
}

/** Sets a group's label: the date, then each statement. Nothing where it cannot be set that narrow. */
export function composeLabel(group: Group, options: LabelOptions, composing: Composing): LabelContent | undefined {
  const { width, align, heading, glyphs, most } = options
  const key = `${group.members.join(' ')}|${group.form} ${Math.floor(width)} ${align} ${heading} ${glyphs} ${most}`
  if (composing.known.has(key)) return composing.known.get(key)
  const content = setLabel(group, { ...options, width: Math.floor(width) }, composing)
  composing.known.set(key, content)
  return content
}

function setLabel(group: Group, options: LabelOptions, composing: Composing): LabelContent | undefined {
  const heading = options.heading === 'none' ? [] : setHeading(group, options, composing)
  if (!heading) return undefined
  let y = heading.length * LINE
  const shown = chooseMembers(group.members, options.most, composing.index)
  const items: LabelItem[] = []
  let isCut = false
  for (const row of shown) {
    const item = setItem(row, y, group.members.length === 1, options, composing)
    if (!item) return undefined
    items.push(item.item)
    isCut ||= item.cut
    y += item.item.lines.length * LINE + ITEM_GAP
  }
  const named = new Set(shown)
  const hidden = group.members.filter((row) => !named.has(row))
  const rest = hidden.length ? setRest(hidden, y, options, composing) : undefined
  if (hidden.length && !rest) return undefined
  if (rest) y += rest.lines.length * LINE + ITEM_GAP
  const widths = [
    ...heading.map(({ text, x }) => x + composing.measure(text, fonts.date)),
    ...items.flatMap(({ lineWidths, pips }) => [
      ...lineWidths,
      pips ? pips.x + widthOfPips(pips.slots.length, pips.text, composing.measure) : 0,
    ]),
    ...(rest?.lines ?? []).map(({ text }) => composing.measure(text, fonts.note)),
  ]
  const content = {
    width: Math.ceil(Math.max(0, ...widths)),
    height: y - ITEM_GAP,
    align: options.align,
    heading,
    items,
    rest,
    isCut,
  }
  return options.align === 'end' ? alignToEnd(content, composing) : content
}

/** The heaviest members, in reading order. */
export function chooseMembers(members: readonly number[], most: number, index: EventIndex): readonly number[] {
  if (members.length <= most) return members
  const heaviest = [...members]
    .sort((a, b) => (index.weights[b] ?? 0) - (index.weights[a] ?? 0) || a - b)
    .slice(0, most)
  return heaviest.sort((a, b) => a - b)
}

function setHeading(
  group: Group,
  { width, align, heading }: LabelOptions,
  { index, measure }: Composing,
): readonly TextLine[] | undefined {
  const text = headingOf(group, index)
  const wrapped = wrapText(text, { maxWidth: Math.max(width, 76), maxLines: 3, font: fonts.date, measure })
  if (!wrapped || wrapped.cut) return undefined
  // Over several statements the heading stands out to the left, over their beads.
  const overBeads = heading === 'date' && align === 'start' && group.members.length > 1 && group.form === 'point'
  const x = overBeads ? -TEXT_BEFORE : 0
  return wrapped.lines.map((line, i) => ({ text: line, x, y: i * LINE + LINE / 2, role: 'date' as const }))
}

/** The words that all members share, or their day. */
function headingOf(group: Group, index: EventIndex): string {
  const words = new Set(
    group.members.map((row) => {
      const dated = index.events[row]
      return dated ? dateOf(dated) : ''
    }),
  )
  const [only] = words
  if (words.size === 1 && only !== undefined) return only
  if (group.form === 'point') return dayInWords(group.start)
  // The same bounds in other words ("before 2012", "before 1 Jan 2012"): the shortest.
  return [...words].sort((a, b) => a.length - b.length)[0] ?? ''
}

function setItem(
  row: number,
  y: number,
  isAlone: boolean,
  { width, glyphs }: LabelOptions,
  composing: Composing,
): { readonly item: LabelItem; readonly cut: boolean } | undefined {
  const dated = composing.index.events[row]
  if (!dated) return undefined
  const { event } = dated
  const { measure, index } = composing
  const forked = index.disputes.has(event.id)
  const glyph =
    glyphs === 'inline' && (event.status !== 'happened' || forked || !isAlone)
      ? { status: event.status, forked }
      : undefined
  const head = glyph ? (event.status === 'ongoing' ? WIDE_GLYPH : GLYPH) : 0
  const slots = composing.pips ? slotsOf(event.passages, composing.slotOf) : []
  const pipsText = slots.length > MOST_PIPS ? `${slots.length} sources` : undefined
  const tail = slots.length ? widthOfPips(slots.length, pipsText, measure) + 4 : 0
  const clock = isAlone ? undefined : clockOf(dated)
  const text = clock ? `${clock} ${event.title}` : event.title
  const wrapped = wrapText(text, {
    maxWidth: width,
    maxLines: composing.maxLines,
    font: fonts.strong,
    measure,
    tail,
    head,
  })
  if (!wrapped) return undefined
  const indent = glyph && !isAlone ? head : 0
  const lines = wrapped.lines.map((line, i) => ({
    text: line,
    x: i === 0 ? head : indent,
    y: y + i * LINE + LINE / 2,
    role: 'statement' as const,
  }))
  const lineWidths = lines.map(({ text: line, x }) => x + measure(line, fonts.strong))
  const last = lines.at(-1)
  const pips =
    last && slots.length
      ? { slots, x: last.x + measure(last.text, fonts.statement) + 6, y: last.y, text: pipsText }
      : undefined
  return { item: { row, id: event.id, y: y + LINE / 2, lines, lineWidths, pips, glyph }, cut: wrapped.cut }
}

/** Slots of the articles that tell an event, in slot order. */
function slotsOf(
  passages: readonly { readonly articleId: string }[] | undefined,
  slotOf: (articleId: string) => number | undefined,
): readonly number[] {
  const slots = new Set((passages ?? []).flatMap(({ articleId }) => slotOf(articleId) ?? []))
  return [...slots].sort((a, b) => a - b)
}

function widthOfPips(count: number, text: string | undefined, measure: Measure): number {
  return text === undefined ? count * PIP : measure(text, fonts.note)
}

function setRest(
  rows: readonly number[],
  y: number,
  { width }: LabelOptions,
  { index, measure }: Composing,
): LabelContent['rest'] {
  const wrapped = fillWithShortForms(`${rows.length} more:`, rows, { width, maxLines: 2, index, measure })
  if (!wrapped) return undefined
  return {
    rows,
    lines: wrapped.lines.map((text, i) => ({ text, x: 0, y: y + i * LINE + LINE / 2, role: 'note' as const })),
  }
}

const SLACK = 16

/** More than these no two lines hold. */
const MOST_SHORT = 7

/** "5 more: ferry, crane barge …": short forms, the heaviest first, until the lines are full. */
export function fillWithShortForms(
  lead: string,
  rows: readonly number[],
  {
    width,
    maxLines,
    index,
    measure,
  }: { readonly width: number; readonly maxLines: number; readonly index: EventIndex; readonly measure: Measure },
): WrappedText | undefined {
  const ordered = [...rows]
    .sort((a, b) => (index.weights[b] ?? 0) - (index.weights[a] ?? 0) || a - b)
    .slice(0, MOST_SHORT)
  const shorts = ordered.flatMap((row) => {
    const event = index.events[row]?.event
    return event ? [shortFormOf(event)] : []
  })
  // What is far too long is not even tried.
  let length = measure(lead, fonts.statement) - SLACK
  const most = shorts.findIndex((short) => (length += measure(`${short},`, fonts.statement)) > width * maxLines)
  for (let named = most < 0 ? shorts.length : Math.max(1, most); named > 0; named--) {
    const words = shorts.slice(0, named).join(', ') + (named < rows.length ? ' …' : '')
    const text = lead ? `${lead} ${words}` : words
    const wrapped = wrapText(text, { maxWidth: width, maxLines, font: fonts.statement, measure })
    if (wrapped && !wrapped.cut) return wrapped
  }
  return undefined
}

/** Moves every line to the right edge; pips stay behind the last word. */
function alignToEnd(content: LabelContent, { measure }: Composing): LabelContent {
  const { width } = content
  return {
    ...content,
    heading: content.heading.map((line) => ({ ...line, x: width - measure(line.text, fonts.date) })),
    items: content.items.map((item) => {
      const pipsWidth = item.pips ? 6 + widthOfPips(item.pips.slots.length, item.pips.text, measure) : 0
      const lines = item.lines.map((line, i) => ({
        ...line,
        x: width - measure(line.text, fonts.statement) - (i === item.lines.length - 1 ? pipsWidth : 0),
      }))
      const last = lines.at(-1)
      return {
        ...item,
        lines,
        pips: item.pips && last ? { ...item.pips, x: last.x + measure(last.text, fonts.statement) + 6 } : undefined,
      }
    }),
  }
}
