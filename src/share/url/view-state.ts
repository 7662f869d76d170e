import type { Interval } from '#calendar/interval.ts'
import { statuses, type Status } from '#model/timeline-event.ts'
import {
  type AxisKind,
  type ClockKind,
  type Filters,
  type LaneKind,
  type ListForm,
  noFilters,
} from '#store/timeline-store.ts'
import { type EventName, readEventName, writeEventName } from './event-name.ts'

/** What a link carries: how the story is looked at, not how the page is set up. */
export interface ViewState {
  /** The window in whole milliseconds; nothing means the whole extent. */
  readonly window: Interval | undefined
  readonly event: EventName | undefined
  readonly filters: Filters
  readonly lanes: LaneKind
  readonly axis: AxisKind
  readonly clock: ClockKind
  readonly listForm: ListForm
}

export const plainView: ViewState = {
  window: undefined,
  event: undefined,
  filters: noFilters,
  lanes: 'story',
  axis: 'time',
  clock: 'happened',
  listForm: 'list',
}

const VERSION = '1'
const keys: readonly string[] = [
  'v',
  't',
  'event',
  'hide',
  'without',
  'actor',
  'place',
  'dates',
  'disputed',
  'words',
  'period',
  'lanes',
  'axis',
  'clock',
  'form',
]
const LONGEST_NAMED = 40
const laneKinds: readonly LaneKind[] = ['story', 'article', 'actor', 'place', 'status']
const axisKinds: readonly AxisKind[] = ['time', 'density']
const clockKinds: readonly ClockKind[] = ['happened', 'both']
const listForms: readonly ListForm[] = ['list', 'table']

/** Writes a view as the part of a link behind `#`; a plain view is the empty string. */
export function writeViewState({ window, event, filters, lanes, axis, clock, listForm }: ViewState): string {
  const query = new URLSearchParams()
  if (window) query.set('t', writeInterval(window))
  if (event) query.set('event', writeEventName(event))
  writeFilters(query, filters)
  if (lanes !== plainView.lanes) query.set('lanes', lanes)
  if (axis !== plainView.axis) query.set('axis', axis)
  if (clock !== plainView.clock) query.set('clock', clock)
  if (listForm !== plainView.listForm) query.set('form', listForm)
  // A slash and a colon may stand in a fragment as they are.
  const text = query.toString().replaceAll('%2F', '/').replaceAll('%3A', ':')
  return text === '' ? '' : `v=${VERSION}&${text}`
}

/** Reads what `writeViewState` wrote. What it cannot read it leaves out and names. */
export function readViewState(hash: string): { readonly view: ViewState; readonly unread: readonly string[] } {
  const query = new URLSearchParams(withoutSecret(hash).replace(/^#/u, ''))
  const unread: string[] = []
  const version = query.get('v')
  if (version !== null && version !== VERSION) return { view: plainView, unread: [`version ${version}`] }
  const read = <T>(key: string, what: string, reader: (text: string) => T | undefined): T | undefined => {
    const text = query.get(key)
    if (text === null) return undefined
    const value = reader(text)
    if (value === undefined) unread.push(what)
    return value
  }
  const view: ViewState = {
    window: read('t', 'the window', readInterval),
    event: read('event', 'the event', readEventName),
    filters: {
      ...noFilters,
      ...readHidden(query.getAll('hide')),
      hiddenArticles: query.getAll('without'),
      actors: query.getAll('actor'),
      places: query.getAll('place'),
      certainty: read('dates', 'the certainty', (text) => oneOf(['all', 'certain'], text)) ?? 'all',
      disputedOnly: read('disputed', 'the disputes', (text) => oneOf(['1'], text)) !== undefined,
      words: query.get('words') ?? '',
      period: read('period', 'the period', readInterval),
    },
    lanes: read('lanes', 'the lanes', (text) => oneOf(laneKinds, text)) ?? plainView.lanes,
    axis: read('axis', 'the axis', (text) => oneOf(axisKinds, text)) ?? plainView.axis,
    clock: read('clock', 'the clocks', (text) => oneOf(clockKinds, text)) ?? plainView.clock,
    listForm: read('form', 'the form of the list', (text) => oneOf(listForms, text)) ?? plainView.listForm,
  }
  if (query.getAll('hide').some((word) => word !== 'none' && !oneOf(statuses, word))) unread.push('a status')
  // Without a version the fragment may be somebody else's.
  if (version !== null)
    for (const key of new Set(query.keys())) if (!keys.includes(key)) unread.push(`“${key.slice(0, LONGEST_NAMED)}”`)
  return { view, unread }
}

/** The part of a fragment that WordPress appends to know its own frames again; it is not ours. */
export function secretIn(hash: string): string {
  const at = hash.indexOf('#?secret=')
  return at < 0 ? '' : hash.slice(at)
}

function withoutSecret(hash: string): string {
  return hash.slice(0, hash.length - secretIn(hash).length)
}

function writeFilters(query: URLSearchParams, filters: Filters): void {
  const { hiddenStatuses, hiddenArticles, actors, places, certainty, disputedOnly, words, period } = filters
  if (hiddenStatuses.join() !== noFilters.hiddenStatuses.join())
    for (const status of hiddenStatuses.length ? hiddenStatuses : ['none']) query.append('hide', status)
  for (const id of hiddenArticles) query.append('without', id)
  for (const actor of actors) query.append('actor', actor)
  for (const place of places) query.append('place', place)
  if (certainty !== noFilters.certainty) query.set('dates', certainty)
  if (disputedOnly) query.set('disputed', '1')
  if (words !== '') query.set('words', words)
  if (period) query.set('period', writeInterval(period))
}

/** «none» hides none; words of which none is a status change nothing. */
function readHidden(words: readonly string[]): Partial<Pick<Filters, 'hiddenStatuses'>> {
  const hiddenStatuses: readonly Status[] = words.flatMap((word) => oneOf(statuses, word) ?? [])
  return hiddenStatuses.length || words.includes('none') ? { hiddenStatuses } : {}
}

function oneOf<T extends string>(allowed: readonly T[], text: string): T | undefined {
  return allowed.find((value) => value === text)
}

/** «2024-05-01/2024-05-08T12:30» */
function writeInterval({ start, end }: Interval): string {
  return `${writeInstant(start)}/${writeInstant(end)}`
}

function writeInstant(instant: number): string {
  return new Date(Math.round(instant)).toISOString().replace(/(?:T00:00)?(?::00)?(?:\.000)?Z$/u, '')
}

function readInterval(text: string): Interval | undefined {
  const [from = '', to = '', ...rest] = text.split('/')
  const start = readInstant(from)
  const end = readInstant(to)
  return start !== undefined && end !== undefined && start < end && rest.length === 0 ? { start, end } : undefined
}

const instantPattern = /^(?:\d{4}|[+-]\d{6})-\d\d-\d\d(?<time>T\d\d:\d\d(?<second>:\d\d(?:\.\d{3})?)?)?$/u

function readInstant(text: string): number | undefined {
  const groups = instantPattern.exec(text)?.groups
  if (!groups) return undefined
  const instant = Date.parse(text + (groups['time'] === undefined ? 'T00:00Z' : 'Z'))
  return Number.isFinite(instant) ? instant : undefined
}
