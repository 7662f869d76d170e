import type { Span } from '#model/span.ts'

/** A stop that ends no sentence: after a title, a month, a company's form. */
const abbreviations = new Set(
  'mr mrs ms dr prof gen sen rep gov lt col sgt capt cmdr adm maj brig hon rev fr st mt ft jr sr jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun no nos vs etc inc corp co ltd bros dept est fig vol ave blvd rd approx cf al ed eds e.g i.e a.m p.m u.s u.k u.n d.c'.split(
    ' ',
  ),
)

/** After these a stop may end the sentence or not: only a word that begins sentences tells. */
const mayEnd = new Set('u.s u.k u.n d.c a.m p.m inc corp co ltd bros jr sr etc e.u'.split(' '))

const starters =
  /^[“"'‘([]*(?:The|A|An|In|On|At|It|He|She|They|We|I|But|And|This|That|These|Those|His|Her|Its|Their|There|After|Before|As|While|When|If|For|By|With|From|Earlier|Later|Meanwhile|However|Although|Also|Last|According|Some|Many|Most|No|Not|One|Two|What|Who|Since|During|Under)(?=[\s,’'])/u

const closers = '”"’\')]»'

/**
 * Splits a block of text into sentences. Each runs to the first stop that is not an abbreviation's, a number's or an
 * initial's, with the quotation mark that closes it. Nothing but blank lies between two.
 */
export function splitSentences(text: string, { start, end }: Span): readonly Span[] {
  const sentences: Span[] = []
  let from = start
  for (let i = start; i < end; i++) {
    const mark = text[i]
    if (mark !== '.' && mark !== '!' && mark !== '?' && mark !== '…') continue
    let close = i + 1
    while (close < end && isStop(text[close])) close++
    while (close < end && closers.includes(text[close] ?? '')) close++
    if (close < end && !/\s/u.test(text[close] ?? '')) continue
    let next = close
    while (next < end && /\s/u.test(text[next] ?? '')) next++
    if (next < end && !endsHere(text, from, i, close, text.slice(next, Math.min(end, next + 40)))) continue
    sentences.push({ start: from, end: close })
    from = next
    i = next - 1
  }
  if (from < end) sentences.push({ start: from, end })
  return sentences
}

function isStop(mark: string | undefined): boolean {
  return mark === '.' || mark === '!' || mark === '?' || mark === '…'
}

function endsHere(text: string, from: number, stop: number, close: number, next: string): boolean {
  // A sentence does not begin in lower case, except after a cut ("…").
  if (/^[“"'‘([]*\p{Ll}/u.test(next)) return false
  if (text[stop] !== '.' || close > stop + 1) return true
  const word = /[\p{L}\p{N}.’'&-]*$/u.exec(text.slice(Math.max(from, stop - 24), stop))?.[0] ?? ''
  const lower = word.toLowerCase()
  if (/^\p{Lu}$/u.test(word))
    return starters.test(next) && word !== 'I' ? /^[^A-Z]*\b(?:The|It|He|She|They|But)\b/u.test(next) : word === 'I'
  if (mayEnd.has(lower) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return starters.test(next)
  if (abbreviations.has(lower)) return false
  // "1. Increased mediation": the number of a list, not a sentence.
  return !(/^\d{1,2}$/u.test(word) && stop - word.length === from)
}
