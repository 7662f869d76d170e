import type { Font } from '#timeline/layout/wrap-text.ts'

/** Widths of letters in 1/1000 of their size, as Helvetica has them (its Adobe font metrics): the middle of what systems bring. */
const widths: readonly (readonly [width: number, letters: string])[] = [
  [222, 'ijl‘’'],
  [278, ' !,./:;I[]\\ft·'],
  [333, '()-`r“”'],
  [400, '"*{}|'],
  [500, 'cksvxyzJ'],
  [556, '0123456789abdeghnopqu?#$_L–'],
  [611, 'FTZ+<=>~'],
  [667, 'ABEKPSVXY&'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'mM'],
  [1000, 'W%@—…'],
]
const widthOf = new Map(widths.flatMap(([width, letters]) => letters.split('').map((letter) => [letter, width])))

/** Width in px of words in a system's plain sans, near enough to lay labels out where no face is at hand. */
export function widthInPlainSans(text: string, { size, weight }: Font): number {
  const units = text.split('').reduce((sum, letter) => sum + (widthOf.get(letter) ?? 556), 0)
  return (units / 1000) * size * (weight > 500 ? 1.06 : 1)
}

/** A font as a canvas knows it: `640 13px family`. */
export function readFont(font: string): Font {
  const [, weight, size = '13'] = /^(?<weight>\d+) (?<size>[\d.]+)px/u.exec(font) ?? []
  return { size: Number(size), weight: weight === '640' ? 640 : 400 }
}
