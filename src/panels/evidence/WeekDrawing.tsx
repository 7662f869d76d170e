import { civilOf, type Day, weekdayOf } from '#calendar/day.ts'
import { dateInWords } from '#calendar/in-words.ts'
import { letterOfSlot } from '#store/selectors.ts'
import { colorOfSlot } from '../parts/article-color.ts'
import { classes } from '../parts/classes.ts'
import styles from './receipt.module.css'
import { REACH, type WeekCount } from './week-count.ts'

const WIDTH = 376
const PITCH = (WIDTH - 16) / (2 * REACH)
const LINE = 36
const letters = 'MTWTFSS'

/** Draws the fifteen days around a date that was counted from a day near it. The ledger says the same in words. */
export function WeekDrawing({
  week: { result, anchor, allowed, refused },
  flag,
}: {
  readonly week: WeekCount
  readonly flag: { readonly slot: number; readonly given: boolean } | undefined
}) {
  const xOf = (day: Day): number => 8 + (day - result + REACH) * PITCH
  const days = Array.from({ length: 2 * REACH + 1 }, (_, i) => result - REACH + i)
  const from = xOf(Math.max(allowed.first, result - REACH)) - PITCH / 2
  const to = xOf(Math.min(allowed.last, result + REACH)) + PITCH / 2
  // Of several days that the article may be of, the count is shown from the one next to the result.
  const counted = Math.min(Math.max(result, anchor.first), anchor.last)
  const named = [days[0], result, ...refused, days.at(-1)].filter((day) => day !== undefined)
  return (
    <svg className={styles.week} viewBox={`0 0 ${WIDTH} 76`} aria-hidden="true">
      <rect className={styles.allowed} x={from} y={LINE - 12} width={to - from} height={22} />
      <path className={styles.allowedEdge} d={`M${from} ${LINE - 12}H${to}`} />
      <text className={styles.allowedWords} x={from} y={LINE - 16}>
        {allowed.words.length <= 44 ? allowed.words : ''}
      </text>
      <path className={styles.weekLine} d={`M8 ${LINE}H${WIDTH - 8}`} />
      {days.map((day) => (
        <g key={day}>
          <path className={styles.weekTick} d={`M${xOf(day)} ${LINE - 3.5}v7`} />
          <text className={classes(styles.weekday, day === result && styles.chosen)} x={xOf(day)} y={LINE + 20}>
            {letters[weekdayOf(day) - 1]}
          </text>
        </g>
      ))}
      {[...new Set(named)].map((day) => (
        <text
          key={day}
          className={classes(styles.weekDate, day === result && styles.chosen)}
          x={Math.min(Math.max(xOf(day), 20), WIDTH - 20)}
          y={LINE + 36}
        >
          {dateInWords({ granularity: 'day', ...civilOf(day) }, { omit: 'year' })}
        </text>
      ))}
      {refused.map((day) => (
        <g key={day} className={styles.refused}>
          <circle cx={xOf(day)} cy={LINE} r="3.75" />
          <path d={`M${xOf(day) - 5.5} ${LINE + 5.5}l11 -11`} strokeWidth="1.75" />
        </g>
      ))}
      {counted !== result && <Arrow from={xOf(counted)} to={xOf(result)} />}
      <circle className={styles.weekResult} cx={xOf(result)} cy={LINE} r="5" />
      {flag && (
        <g stroke={colorOfSlot(flag.slot)} strokeWidth="1.5">
          {anchor.first < anchor.last && (
            <path d={`M${xOf(counted)} ${LINE - 8}H${xOf(Math.min(anchor.last, result + REACH))}`} />
          )}
          <path d={`M${xOf(counted)} ${LINE}v-20`} />
          <path
            d={`M${xOf(counted)} ${LINE - 19}h10l-2.75 3.5 2.75 3.5h-10z`}
            fill={flag.given ? colorOfSlot(flag.slot) : 'none'}
          />
          <text className={styles.flagLetter} x={xOf(counted) + 14} y={LINE - 12}>
            {letterOfSlot(flag.slot)}
          </text>
        </g>
      )}
    </svg>
  )
}

function Arrow({ from, to }: { readonly from: number; readonly to: number }) {
  const side = from > to ? 1 : -1
  const tip = to + side * 5
  return (
    <g className={styles.arrow}>
      <path d={`M${from - side * 2} ${LINE - 7}Q${(from + to) / 2} ${LINE - 14} ${tip} ${LINE - 5}`} />
      <path d={`M${tip + side * 7} ${LINE - 9}L${tip} ${LINE - 5}l${side * 7} 4`} />
    </g>
  )
}
