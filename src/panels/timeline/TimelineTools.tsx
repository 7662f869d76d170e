import { Fragment } from 'react'
import type { Interval } from '#calendar/interval.ts'
import type { Article } from '#model/article.ts'
import type { Extraction } from '#model/extraction.ts'
import { once } from '#model/once.ts'
import type { LaneKind, TimelineState } from '#store/timeline-store.ts'
import { setAxis, setClock, setLanes, showWindow } from '#store/actions.ts'
import { getExtent, getShownEvents } from '#store/selectors.ts'
import { useTimeline, useTimelineStore } from '#store/use-timeline.ts'
import { hasBusyDays } from '#timeline/layout/bent-scale.ts'
import { spanInWords } from '#timeline/layout/event-words.ts'
import { Icon } from '../parts/Icon.tsx'
import parts from '../parts/parts.module.css'
import type { TimelineHost } from './host-timeline.ts'
import styles from './timeline.module.css'
import { type Range, rangesAround } from './ranges-around.ts'
import { useSettled } from './use-settled.ts'

const laneNames: readonly (readonly [LaneKind, string])[] = [
  ['story', 'Story'],
  ['article', 'Article'],
  ['actor', 'Actor'],
  ['place', 'Place'],
  ['status', 'Status'],
]

/** Lanes, axis, and the window: what it is, and the buttons that change it. */
export function TimelineTools({ host }: { readonly host: TimelineHost | undefined }) {
  const store = useTimelineStore()
  const lanes = useTimeline((state) => state.lanes)
  const axis = useTimeline((state) => state.axis)
  const bends = useTimeline((state) => hasBusyDays(getShownEvents(state)))
  const offered = useTimeline(lanesOffered)
  const reported = useTimeline(({ extraction }) => extraction.articles.some(isDated))
  return (
    <div className={styles.tools}>
      <div className={styles.choice} role="group" aria-label="Lanes">
        <span className={styles.key} aria-hidden="true">
          Lanes
        </span>
        {laneNames
          .filter(([kind]) => offered.includes(kind))
          .map(([kind, name]) => (
            <button
              key={kind}
              type="button"
              className={parts.word}
              aria-pressed={lanes === kind}
              onClick={() => setLanes(store, kind)}
            >
              {name}
            </button>
          ))}
      </div>
      {(bends || axis === 'density') && <AxisChoice />}
      {reported && <ClockSwitch />}
      <div className={styles.choice}>
        <Ranges />
        <button type="button" className={parts.iconButton} aria-label="Zoom out" onClick={() => host?.zoom(1 / 1.6)}>
          <Icon name="minus" />
        </button>
        <button type="button" className={parts.iconButton} aria-label="Zoom in" onClick={() => host?.zoom(1.6)}>
          <Icon name="plus" />
        </button>
        <button type="button" className={parts.word} onClick={() => host?.fit()}>
          Fit
        </button>
      </div>
    </div>
  )
}

/** The axis as it is, or bent for the days on which most happened; offered where there are such days. */
function AxisChoice() {
  const store = useTimelineStore()
  const axis = useTimeline((state) => state.axis)
  return (
    <div className={styles.choice} role="group" aria-label="Axis">
      <span className={styles.key} aria-hidden="true">
        Axis
      </span>
      <button
        type="button"
        className={parts.word}
        aria-pressed={axis === 'time'}
        onClick={() => setAxis(store, 'time')}
      >
        By time
      </button>
      <button
        type="button"
        className={parts.word}
        aria-pressed={axis === 'density'}
        onClick={() => setAxis(store, 'density')}
      >
        Room for busy days
      </button>
    </div>
  )
}

const isDated = ({ publicationDate: { edtf } }: Article): boolean => edtf !== undefined

/** The second clock: when each article told what happened. */
function ClockSwitch() {
  const store = useTimelineStore()
  const clock = useTimeline((state) => state.clock)
  return (
    <button
      type="button"
      className={parts.word}
      aria-pressed={clock === 'both'}
      onClick={() => setClock(store, clock === 'both' ? 'happened' : 'both')}
    >
      When told
    </button>
  )
}

/** Where the window lies: the whole story, then the year and the month around it, then itself. */
function Ranges() {
  const store = useTimelineStore()
  const window = useSettled(windowOf)
  const story = useTimeline(getExtent)
  if (!window || !story) return <span className={styles.window}>{story && `All, ${spanInWords(story)}`}</span>
  const wider = [{ words: 'All', range: undefined }, ...rangesAround(window, story).map(toChoice)]
  return (
    <nav className={styles.window} aria-label="Ranges">
      {wider.map(({ words, range }) => (
        <Fragment key={words}>
          <button type="button" className={parts.linkWord} onClick={() => showWindow(store, range)}>
            {words}
          </button>
          {' › '}
        </Fragment>
      ))}
      {spanInWords(window)}
    </nav>
  )
}

const windowOf = ({ window }: TimelineState): Interval | undefined => window

function toChoice({ words, start, end }: Range): { readonly words: string; readonly range: Interval } {
  return { words, range: { start, end } }
}

/** Lanes by actor or place make sense only where events name some. */
const lanesOffered = ({ extraction }: TimelineState): string => lanesOfferedFor(extraction)

const lanesOfferedFor = once(({ events }: Extraction): string => {
  const actors = events.some((event) => event.actors?.length)
  const places = events.some((event) => event.places?.length)
  return ['story', 'article', ...(actors ? ['actor'] : []), ...(places ? ['place'] : []), 'status'].join(' ')
})
