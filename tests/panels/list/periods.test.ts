import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readEventTime } from '#model/event-time.ts'
import type { TimelineEvent } from '#model/timeline-event.ts'
import { groupByPeriod } from '#panels/list/periods.ts'
import { rowDate } from '#panels/list/row-date.ts'
import { type DatedEvent, getDatedEvents } from '#store/selectors.ts'
import { emptyExtraction } from '#model/extraction.ts'
import { emptyState } from '#store/timeline-store.ts'
import { bridgeStory } from '../../fixtures/bridge-story.ts'

function dated(...dates: readonly string[]): readonly DatedEvent[] {
  const events = dates.map((when, i): TimelineEvent => ({ id: String(i), title: when, when, status: 'happened' }))
  return getDatedEvents({ ...emptyState, extraction: { ...emptyExtraction, events } })
}

function titlesOf(...dates: readonly string[]): readonly string[] {
  return groupByPeriod(dated(...dates)).map(({ title }) => title)
}

describe('the headings of the list', () => {
  test('of a burst with a background: its month, and the years around it', () => {
    const periods = groupByPeriod(getDatedEvents({ ...emptyState, extraction: bridgeStory }))
    expect(periods.map(({ title }) => title)).toEqual(['2009–2021', 'October 2021', '2021–2022'])
  })

  test('of an open start say no month or year in which it may not lie', () => {
    expect(titlesOf('2024-03-01', '../2024-05-12', '../2024-10-06?', '2024-10-07')).toEqual([
      'March 2024',
      'Before 7 Oct 2024',
      'October 2024',
    ])
    const full = ['2024-05-10', '2024-05-11', '2024-05-13', '2024-05-14']
    expect(titlesOf(...full, '../2024-05-12')).toEqual(['May 2024', 'Before 13 May 2024'])
    expect(titlesOf('2019-03-01', '../2024-05-12', '2024-10-07')).toEqual(['2019–2024'])
    expect(titlesOf('2023-10-07/..')).toEqual(['October 2023'])
  })

  test('keep every event once', () => {
    const when = fc.constantFrom(
      '2021',
      '2021-10',
      '2021-10-04',
      '2021-10-05T06:43',
      '2020-11/..',
      '../2019',
      '2018-21',
    )
    fc.assert(
      fc.property(fc.array(when, { maxLength: 30 }), (dates) => {
        const events = dated(...dates)
        const kept = groupByPeriod(events).flatMap((period) => period.events)
        expect(kept.map(({ event }) => event.id).sort()).toEqual(events.map(({ event }) => event.id).sort())
      }),
    )
  })

  test('come once each', () => {
    const days = ['2024-05-01', '2024-05-02', '2024-05-02/2024-10-06', '2024-05-30', '2024-05-31', '2024']
    const titles = groupByPeriod(dated(...days)).map(({ title }) => title)
    expect(titles).toEqual([...new Set(titles)])
  })
})

describe('the date of a row', () => {
  test.each([
    ['2021-10-04', 'month', { main: 'Mon 4 Oct', minor: undefined }, { main: 'Mon 4', minor: undefined }],
    ['2021-10-04T06:43', 'month', { main: 'Mon 4 Oct', minor: '06:43' }, { main: 'Mon 4', minor: '06:43' }],
    ['2019-03-22', 'years', { main: '22 Mar', minor: '2019' }, { main: '22 Mar', minor: '2019' }],
    ['2020-11/..', 'years', { main: 'since Nov 2020', minor: undefined }, { main: 'since', minor: 'Nov 2020' }],
    [
      '2023-10-07?/2024-10-06?',
      'years',
      { main: 'probably between 7\u00a0Oct\u00a02023 and\u00a06\u00a0Oct\u00a02024', minor: undefined },
      { main: 'probably', minor: 'between 7\u00a0Oct\u00a02023 and\u00a06\u00a0Oct 2024' },
    ],
    ['2014~', 'years', { main: 'about 2014', minor: undefined }, { main: 'about', minor: '2014' }],
  ] as const)('%s under a heading of the kind «%s»', (when, kind, line, stacked) => {
    const event: TimelineEvent = { id: 'e', title: 'e', when, status: 'happened' }
    const time = readEventTime(event)
    if (!time) throw new Error(`no date: ${when}`)
    const period = { kind, title: '', oneYear: kind === 'month', events: [], count: 0 }
    expect(rowDate({ event, time }, period, 'line')).toEqual(line)
    expect(rowDate({ event, time }, period, 'stacked')).toEqual(stacked)
  })
})
