import { type Span, touches } from '#model/span.ts'
import { findNames, type NameRun, notNow, officesIn, roleBefore, textOf } from '../language/find-names.ts'
import type { Clause, Range } from '../language/clause.ts'
import { ofPlaces } from '../language/places.ts'
import { readClauses } from '../language/read-clauses.ts'
import { readQuotation } from '../language/sentence-words.ts'
import { tokenize, type Token } from '../language/tokenize.ts'
import type { TaggedExpression } from '../timex/meaning.ts'
import type { SegmentedText, Sentence } from '../text/split-segments.ts'
import { readVerb } from '../language/verb-forms.ts'
import { beForms, coordinators, prepositions, relatives } from '../language/closed-classes.ts'
import { isPersonNoun, isPersonPlural } from '../language/person-nouns.ts'
import { readNumber } from '../timex/words.ts'
import { NameRegistry } from './name-registry.ts'
import { isFunctionWord, stemsOf } from './stem.ts'

/** A sentence with its words, names, clauses and time expressions. */
export interface ReadSentence {
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly names: readonly NameRun[]
  readonly clauses: readonly Clause[]
  /** For each word: does it stand in a quotation? */
  readonly quoted: readonly boolean[]
  /** Indexes into the article's time expressions. */
  readonly times: readonly number[]
}

/** An article as the finding of events sees it. */
export interface ReadArticle {
  readonly index: number
  readonly id: string
  readonly text: string
  readonly sentences: readonly ReadSentence[]
  readonly tagged: readonly TaggedExpression[]
  readonly names: NameRegistry
  /** The words of the title that carry meaning. */
  readonly titleStems: ReadonlySet<string>
  /** The words that carry meaning of its beginning, where news says what it is about. */
  readonly leadStems: ReadonlySet<string>
  /** Where the article is called by its name: its title, else its first sentence. */
  readonly head: Span
}

/** Words and marks of an article's beginning. */
const LEAD = 90

/** Kinds of segments that are the page's and not the article's. */
const notRead = new Set<Sentence['kind']>(['furniture', 'link', 'teaser', 'credit'])

/** Reads every sentence of an article that belongs to its story. */
export function readArticle(
  { index, id, text }: { readonly index: number; readonly id: string; readonly text: string },
  { sentences }: SegmentedText,
  tagged: readonly TaggedExpression[],
): ReadArticle {
  const names = new NameRegistry()
  const read: ReadSentence[] = []
  const tokenized = sentences.map((sentence) =>
    notRead.has(sentence.kind) ? [] : tokenize(text, sentence, sentence.holes),
  )
  const capitals = capitalsInside(tokenized.filter((tokens) => !isTitleCase(tokens)))
  const lowers = new Set<string>()
  for (const tokens of tokenized) for (const token of tokens) if (token.text === token.lower) lowers.add(token.lower)
  const ends = endsOfQuotation(text, sentences)
  let next = 0
  let block = -1
  let quoted = false
  for (const [i, sentence] of sentences.entries()) {
    while ((tagged[next]?.end ?? Infinity) <= sentence.start) next++
    const tokens = tokenized[i] ?? []
    if (tokens.length === 0) continue
    const times: number[] = []
    for (let k = next; k < tagged.length && (tagged[k]?.start ?? Infinity) < sentence.end; k++) {
      const time = tagged[k]
      if (time && !sentence.holes.some((hole) => touches(hole, time))) times.push(k)
    }
    const found = findNames(tokens).flatMap((run) => withoutCommonStart(tokens, run, { capitals, lowers }))
    const runs = isTitleCase(tokens) ? found.flatMap((run) => partsOfName(tokens, run, capitals)) : found
    // Headings write every word with a capital.
    if (sentence.form !== 'heading')
      for (const run of runs) names.add(run, { nobody: isNobody(tokens, run), roles: rolesBeside(tokens, run) })
    const headline = sentence.form === 'title' || sentence.form === 'caption'
    const spans = times.flatMap((k) => tagged[k] ?? [])
    if (sentence.block !== block) quoted = false
    block = sentence.block
    const clauses = readClauses(tokens, { times: spans, headline, quoted })
    const quotation = readQuotation(tokens, quoted)
    quoted = quotation.open && (ends.get(block) ?? 0) >= sentence.end
    read.push({ sentence, tokens, names: runs, clauses, quoted: quotation.inside, times })
  }
  const title = read.find(({ sentence }) => sentence.form === 'title')
  return {
    index,
    id,
    text,
    sentences: read,
    tagged,
    names,
    titleStems: stemsOf(title?.tokens ?? []),
    leadStems: stemsOf(read.flatMap(({ tokens }) => tokens).slice(0, LEAD)),
    head: headOf(text, title ?? read[0]),
  }
}

/** "the singer Ida Roe", "Ida Roe, 41, a former diver" (no), "Ida Roe is the Minister of Roads": the noun right beside the name. */
function rolesBeside(tokens: readonly Token[], run: Range): readonly string[] {
  const before = textOf(tokens, { from: Math.max(0, run.from - 2), to: run.from })
  return [before, nounBeside(tokens, run)].flatMap((near) => {
    const noun = lastWord(near)
    const offices = officesIn(near)
    if (offices.length > 0) return offices
    return isPersonNoun(noun) && !/\bvice\b/iu.test(near) && !notNow.test(near) ? [noun] : []
  })
}

/** "Ida Roe, a former diver", "Ida Roe is the Minister of Roads": what a name is said to be. */
function nounBeside(tokens: readonly Token[], { to }: Range): string {
  const at = tokens[to]?.lower === ',' && tokens[to + 1]?.kind === 'number' ? to + 2 : to
  const opens = tokens[at]?.lower === ',' || beForms.has(tokens[at]?.lower ?? '')
  const aside = opens && /^(?:an?|the)$/u.test(tokens[at + 1]?.lower ?? '') ? tokens.slice(at + 2, at + 8) : []
  const stop = aside.findIndex(
    ({ kind, lower }) =>
      kind !== 'word' || (prepositions.has(lower) && lower !== 'of') || relatives.has(lower) || coordinators.has(lower),
  )
  return textOf(aside, { from: 0, to: stop < 0 ? aside.length : stop })
}

/** "minister" of "Prime Minister of Roads" */
function lastWord(words: string): string {
  return words.split(' of ')[0]?.split(' ').at(-1)?.toLowerCase() ?? ''
}

/** Eight words are enough to know an article by. */
function headOf(text: string, read: ReadSentence | undefined): Span {
  const { start = 0, end = Math.min(text.length, 1) } = read?.sentence ?? {}
  const words = /^(?:\S+\s+){0,7}\S+/u.exec(text.slice(start, Math.min(end, start + 200)))
  return { start, end: start + (words?.[0].length ?? end - start) }
}

/** No sentence is longer; what is, is no sentence, and is read so far. */
const LONGEST = 1500

/** What patterns read of a sentence, raw. */
export function textOfSentence({ text }: Pick<ReadArticle, 'text'>, { start, end }: Span): string {
  return text.slice(start, Math.min(end, start + LONGEST))
}

/** By paragraph: how far a quotation may go on in it. Long ones go on in the next paragraph, which opens with a mark again. */
function endsOfQuotation(text: string, sentences: readonly Sentence[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  for (const [i, { block, start, end }] of sentences.entries()) {
    const words = text.slice(start, end)
    const last = Math.max(words.lastIndexOf('”'), words.lastIndexOf('"'))
    if (last >= 0) ends.set(block, start + last)
    const before = sentences[i - 1]
    if (before && before.block !== block && /^["“]/u.test(words)) ends.set(before.block, Infinity)
  }
  return ends
}

/** Words that are written with a capital inside a sentence: those are names, wherever they stand. */
function capitalsInside(sentences: readonly (readonly Token[])[]): ReadonlySet<string> {
  const capitals = new Set<string>()
  for (const tokens of sentences) {
    for (const [i, { text, lower, kind }] of tokens.entries())
      if (i > 0 && kind === 'word' && /^\p{Lu}/u.test(text) && tokens[i - 1]?.kind === 'word') capitals.add(lower)
  }
  return capitals
}

/** "Actress Checks Into Rehab": a headline that writes every word with a capital. */
function isTitleCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind === 'word')
  return (
    words.filter(({ text }) => text.length > 3).length > 3 &&
    words.every(({ text, lower }) => /^\P{Ll}/u.test(text) || (text.length < 4 && isFunctionWord(lower)))
  )
}

/** Of a run in such a headline, what the article writes with a capital elsewhere too; without it, what is no verb. */
function partsOfName(tokens: readonly Token[], run: NameRun, capitals: ReadonlySet<string>): readonly NameRun[] {
  const parts: NameRun[] = []
  let from = run.from
  for (let i = run.from; i <= run.to; i++) {
    const { lower = '' } = tokens[i] ?? {}
    const belongs =
      i < run.to && !isAim(tokens, i) && (capitals.has(lower) || (capitals.size === 0 && !readVerb(lower)))
    if (belongs) continue
    if (i > from) parts.push({ from, to: i, text: textOf(tokens, { from, to: i }) })
    from = i + 1
  }
  return parts
}

/** "Roe to Arrive": in such a headline what a plan is about has a capital too. */
function isAim(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.lower === 'to' && readVerb(tokens[at]?.lower ?? '')?.form === 'base'
}

/** "in Varrow", and "the Colts won": a person has no article, unless it is another noun’s ("the Roe verdict"). */
function isNobody(tokens: readonly Token[], { from, to, text }: NameRun): boolean {
  const before = tokens[from - 1]?.lower ?? ''
  if (before === 'in' || before === 'at' || before === 'near' || before === 'inside') return true
  const next = tokens[to]
  if (ofPlaces.has(next?.lower ?? '') || ofPlaces.has(lastWord(nounBeside(tokens, { from, to })))) return true
  return (
    before === 'the' &&
    roleBefore(text) === '' &&
    (next?.kind !== 'word' || prepositions.has(next.lower) || readVerb(next.lower)?.listed === true)
  )
}

/** How the article writes its words inside sentences. */
interface Spelling {
  readonly capitals: ReadonlySet<string>
  readonly lowers: ReadonlySet<string>
}

/** The first word of a sentence has a capital whatever it is: "Negotiators from Egypt" begins with no name. */
function withoutCommonStart(
  tokens: readonly Token[],
  run: NameRun,
  { capitals, lowers }: Spelling,
): readonly NameRun[] {
  const first = tokens[run.from]
  const before = tokens[run.from - 1]
  const starts = !before || before.kind === 'punctuation'
  if (!first || !starts || capitals.has(first.lower) || /^\p{Lu}{2}|[-.]/u.test(first.text)) return [run]
  if (run.to - run.from === 1)
    return isCommonNoun(first.lower) ||
      isPersonNoun(first.lower) ||
      isPersonPlural(first.lower) ||
      lowers.has(first.lower)
      ? []
      : [run]
  if (!lowers.has(first.lower) && !isDerived(first.lower)) return [run]
  const rest = { from: run.from + 1, to: run.to }
  return [{ ...rest, text: textOf(tokens, rest) }]
}

/** "Meeting", "Leading", "Recently", "Twelve": they begin sentences oftener than names. */
function isDerived(lower: string): boolean {
  return readNumber(lower) !== undefined || /(?:ing|ly)$/u.test(lower)
}

/** Plurals and adjectives by their endings: a lone first word of such a form is taken for no name. */
function isCommonNoun(lower: string): boolean {
  return isDerived(lower) || /(?:[^aiousy]s|ers|ors|ians|ists|ness|ment|tion|ary|ous|ive|ful|ble|al|ic)$/u.test(lower)
}
