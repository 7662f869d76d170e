import { expect } from 'vitest'
import type { TaggedExpression } from '#parser/timex/meaning.ts'
import { tagTimeExpressions, type TagOptions } from '#parser/timex/tag-time-expressions.ts'

const types = /^(?:DATE|TIME|DURATION|SET)$/
const mods = /^(?:START|MID|END|APPROX|BEFORE|AFTER|LESS_THAN|MORE_THAN|EQUAL_OR_LESS|EQUAL_OR_MORE)$/

/**
 * Checks that exactly the marked words are tagged, and as marked: «It lasted [two hours|DURATION PT2H].»
 * A mark holds the value and, where they matter, type and modifier.
 */
export function expectTagged(marked: string, options: TagOptions = {}): void {
  const { text, marks } = readMarks(marked)
  const tagged = tagTimeExpressions(text, options)
  expect(tagged.map((each, i) => describeTag(each, marks[i]?.parts ?? []))).toEqual(
    marks.map(({ words, parts }) => [words, ...parts].join(' | ')),
  )
}

function readMarks(marked: string): {
  readonly text: string
  readonly marks: readonly { readonly words: string; readonly parts: readonly string[] }[]
} {
  const marks: { readonly words: string; readonly parts: readonly string[] }[] = []
  const text = marked.replace(/\[([^|\]]+)\|([^\]]+)\]/g, (_, words: string, parts: string) => {
    marks.push({ words, parts: parts.split(' ') })
    return words
  })
  return { text, marks }
}

/** Only as much of the expression as the mark speaks of. */
function describeTag({ text, type, value, mod }: TaggedExpression, parts: readonly string[]): string {
  const shown = parts.map((part) => (types.test(part) ? type : mods.test(part) ? (mod ?? 'no mod') : value))
  return [text, ...(parts.length === 0 ? [value] : shown)].join(' | ')
}
