import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Status, statuses } from '#model/timeline-event.ts'
import type { BandMark, BracketMark, PointMark, TallyMark } from '#timeline/layout/drawing.ts'
import { shapesOf } from '#timeline/marks/mark-shapes.ts'

type Form = PointMark | BandMark | BracketMark | TallyMark

/** The forms of a mark, one for each way a date is known. */
const forms: Readonly<Record<string, (status: Status) => Form>> = {
  day: (status) => ({ shape: 'point', status, size: 9, probable: false, tines: 0 }),
  probably: (status) => ({ shape: 'point', status, size: 9, probable: true, tines: 0 }),
  forked: (status) => ({ shape: 'point', status, size: 9, probable: false, tines: 2 }),
  'in-three-versions': (status) => ({ shape: 'point', status, size: 9, probable: false, tines: 3 }),
  inline: (status) => ({ shape: 'point', status, size: 8, probable: false, tines: 0 }),
  'on-the-axis': (status) => ({ shape: 'point', status, size: 6, probable: false, tines: 0 }),
  band: (status) => ({ shape: 'band', status, width: 80, about: false }),
  about: (status) => ({ shape: 'band', status, width: 80, about: true }),
  'short-band': (status) => ({ shape: 'band', status, width: 5, about: false }),
}

const others: Readonly<Record<string, Form>> = {
  within: { shape: 'bracket', ends: 'within', width: 80, isSmall: false },
  before: { shape: 'bracket', ends: 'before', width: 56, isSmall: false },
  since: { shape: 'bracket', ends: 'since', width: 56, isSmall: false },
  'within-on-the-axis': { shape: 'bracket', ends: 'within', width: 24, isSmall: true },
  tally: { shape: 'tally', count: 8, isSmall: false },
  'tally-of-many': { shape: 'tally', count: 21, isSmall: false },
  'tally-on-the-axis': { shape: 'tally', count: 3, isSmall: true },
}

const marksSheet = readFileSync('src/timeline/marks/marks.css', 'utf8')
const tokens = {
  light: '--paper: #fcfbf8; --ink: #1c1a17; --ink-2: #5a564e; --stem: #8b867c',
  dark: '--paper: #171614; --ink: #ece8e0; --ink-2: #b6b0a6; --stem: #777168',
}

describe.each(['light', 'dark'] as const)('drawn in %s', (theme) => {
  test.each(Object.keys(forms))('%s, in every status', async (form) => {
    await expect(
      picture(
        statuses.map((status) => [status, forms[form]?.(status)]),
        theme,
      ),
    ).toMatchFileSnapshot(`drawings/${form}-${theme}.svg`)
  })

  test('brackets and tallies', async () => {
    await expect(picture(Object.entries(others), theme)).toMatchFileSnapshot(
      `drawings/brackets-and-tallies-${theme}.svg`,
    )
  })
})

test.each(['day', 'probably', 'inline', 'on-the-axis', 'band', 'about'])(
  '%s: no two statuses are drawn alike',
  (form) => {
    const drawn = statuses.flatMap((status) => JSON.stringify(forms[form]?.(status) && shapesOf(forms[form](status))))
    expect(new Set(drawn).size).toBe(statuses.length)
  },
)

test('a bracket has no bead: a bead would claim a date', () => {
  for (const ends of ['within', 'before', 'since'] as const)
    expect(shapesOf({ shape: 'bracket', ends, width: 80, isSmall: false }).map(({ ink }) => ink)).toEqual(['line'])
})

test('a fork has a bead for each version', () => {
  expect([0, 2, 3].map(countBeads)).toEqual([1, 2, 3])
})

function countBeads(tines: number): number {
  const mark: PointMark = { shape: 'point', status: 'happened', size: 9, probable: false, tines }
  return shapesOf(mark).filter(({ ink }) => ink === 'solid').length
}

/** A file that stands alone: tokens and rules within, one mark to a row. */
function picture(rows: readonly (readonly [string, Form | undefined])[], theme: 'light' | 'dark'): string {
  const marks = rows.map(([name, mark], i) => {
    const paths = mark
      ? shapesOf(mark).map(
          ({ d, ink, opacity }) =>
            `<path class="tl-${ink}" d="${d}"${opacity === undefined ? '' : ` opacity="${opacity}"`}/>`,
        )
      : []
    return `<g transform="translate(24,${i * 24 + 20})">${paths.join('')}<text x="104" y="4.5">${name}</text></g>`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="tl-plot" width="260" height="${rows.length * 24 + 16}">`,
    `<style>svg { ${tokens[theme]}; --sans: sans-serif; background: var(--paper) }\n${rulesFor(marksSheet)}</style>`,
    ...marks,
    '</svg>\n',
  ].join('\n')
}

/** Only the rules that a lone mark needs. */
function rulesFor(sheet: string): string {
  return [
    ...sheet.matchAll(
      /(?:^|\n)(?<rule>\.tl-(?:plot text|solid|outline|dashed|dotted|line|strike|ring)[^{]*\{[^}]*\})/gu,
    ),
  ]
    .map(({ groups }) => groups?.['rule'] ?? '')
    .join('\n')
}
