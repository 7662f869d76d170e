import {
  determiners,
  prepositions,
  pronouns,
  subordinators,
  coordinators,
  adverbs,
  relatives,
} from './closed-classes.ts'
import type { Range } from './clause.ts'
import { perWord } from './per-word.ts'
import type { Token } from './tokenize.ts'

/** A run of capitalised words, with the small words that join them ("Prime Minister of Israel" is one run, "Blinken and Netanyahu" two). */
export interface NameRun extends Range {
  readonly text: string
}

const joints = new Set(['de', 'la', 'del', 'van', 'von', 'bin', 'al', 'el', 'du', 'da', '&'])

/** Words of offices and institutions that go on with "of": "Secretary of State", "Bank of Japan". A person’s name does not. */
const officeWords =
  /^(?:secretary|minister|ministry|university|bank|house|department|republic|kingdom|states|church|board|council|court|city|institute|college|chamber|office|bureau|federation|union|league|army|gulf|strait|isle|cape|state|museum|academy|association|society|ministers|school|duke|prince|order|declaration|bay|sea)$/u

const calendarWords =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$/u

/** Finds the names in a sentence by their capitals. A first word counts when it is no word that sentences begin with. */
export function findNames(tokens: readonly Token[]): readonly NameRun[] {
  const runs: NameRun[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!isNameWord(tokens, i)) continue
    let to = i + 1
    for (;;) {
      if (isNameWord(tokens, to, true)) to++
      else if (isDotInside(tokens, to) && isNameWord(tokens, to + 1, true)) to += 2
      else if (joints.has(tokens[to]?.lower ?? '') && isNameWord(tokens, to + 1, true)) to += 2
      else if (
        tokens[to]?.lower === 'of' &&
        officeWords.test(tokens[to - 1]?.lower ?? '') &&
        isNameWord(tokens, to + 1, true)
      )
        to += 2
      else break
    }
    const first = tokens[i]
    const last = tokens[to - 1]
    if (first && last) runs.push({ from: i, to, text: textOf(tokens, { from: i, to }) })
    i = to - 1
  }
  return runs
}

/** "Mr. Roe", "Ida G. Roe" */
function isDotInside(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return (
    tokens[at]?.lower === '.' &&
    before?.end === tokens[at]?.start &&
    /^(?:\p{Lu}|(?:mrs?|ms|dr|prof|gen|col|lt|sgt|capt|sen|rep|gov|st|rev|msgr))$/u.test(
      before?.text.length === 1 ? before.text : (before?.lower ?? ''),
    )
  )
}

/** The words of a range, single-spaced, as they are written. */
export function textOf(tokens: readonly Token[], { from, to }: Range): string {
  let text = ''
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (!token) break
    const before = tokens[i - 1]
    const glued = i === from || (before !== undefined && before.end === token.start)
    text += (glued ? '' : ' ') + token.text
  }
  return text
}

function isNameWord(tokens: readonly Token[], at: number, inside = false): boolean {
  const token = tokens[at]
  if (!token || token.kind !== 'word' || !/^\p{Lu}/u.test(token.text)) return false
  if (calendarWords.test(token.lower)) return false
  return inside ? token.text !== 'I' : !isCommonStart(token.lower)
}

function isCommonStart(lower: string): boolean {
  return (
    determiners.has(lower) ||
    prepositions.has(lower) ||
    pronouns.has(lower) ||
    subordinators.has(lower) ||
    coordinators.has(lower) ||
    relatives.has(lower) ||
    adverbs.has(lower) ||
    /^(?:last|next|earlier|later)$/u.test(lower)
  )
}

const roles =
  'president|vice president|prime minister|deputy prime minister|foreign minister|defence minister|defense minister|finance minister|interior minister|minister|secretary of state|secretary of defense|defense secretary|foreign secretary|home secretary|secretary-general|secretary general|secretary|chancellor|senator|sen|representative|rep|congressman|congresswoman|governor|gov|mayor|general|gen|colonel|col|lieutenant|lt|captain|capt|sergeant|sgt|major|admiral|judge|justice|chief justice|attorney general|ambassador|envoy|spokesman|spokeswoman|spokesperson|chairman|chairwoman|chair|chief executive|chief executive officer|chief|ceo|cfo|coo|director|professor|prof|doctor|dr|mr|mrs|ms|miss|sir|lord|lady|king|queen|prince|princess|pope|bishop|archbishop|cardinal|rabbi|imam|sheikh|ayatollah|premier|speaker|leader|coach|manager|officer|detective|inspector|commissioner|founder|co-founder|analyst|economist|editor|author|actor|actress|singer'

/** Blind to case without classes of letters: compiling those costs ten times as much. */
const rolePattern = new RegExp(
  String.raw`^(?:(?:the|former|ex-?|then|acting|late|senior|outgoing|incoming)\s+)*(?:\S+\s+){0,3}?(?:${roles})\.?\s+(?=\S)`,
  'i',
)

/** "Israeli Prime Minister Benjamin Netanyahu" → "Benjamin Netanyahu"; "" where no role stands before a name. */
export const roleBefore = perWord((name): string => {
  const match = rolePattern.exec(name)
  // The pattern takes roles in either case; the name behind them has its capital.
  const rest = name.slice(match?.[0].length ?? 0)
  return match && /^\p{Lu}/u.test(rest) && !institution.test(rest) ? match[0] : ''
})

const officeAtEnd = new RegExp(String.raw`(?:${roles})(?=\.?\s*$)`, 'i')

/** The office that some words end with, and what stands before it: "U.S. Vice President" → ["vice president", "us"]. */
export function officesIn(words: string): readonly string[] {
  const match = officeAtEnd.exec(words)
  if (!match || notNow.test(words)) return []
  const origins = words.slice(0, match.index).replace('United States', 'US').split(' ').filter(Boolean)
  return [match[0].toLowerCase(), ...origins.map(plainOrigin)]
}

/** Whoever is this in front of an office holds it no longer, or not yet, or for somebody else. */
export const notNow = /\b(?:former|ex|then|late|outgoing|incoming|acting|deputy|assistant|vice-)\b/iu

/** "U.S.", "American" → "us": whose office it is, in one spelling. */
export function plainOrigin(word: string): string {
  const plain = word.toLowerCase().replaceAll('.', '')
  return plain === 'american' ? 'us' : plain
}

/** "Justice Department", "General Motors", "Queen Elizabeth Hospital": no role, but the name itself. */
const institution =
  /^(?:department|ministry|committee|commission|council|court|office|party|group|union|league|board|bank|house|club|team|motors|electric|mills|dynamics|county|street|assembly|election|staff|accounting|cup|airport|stadium)\b|\b(?:hospital|university|college|school|museum|stadium|airport|street|foundation)$/iu

/** The name without the roles in front of it. */
export function bareName(name: string): string {
  const role = roleBefore(name)
  const rest = name.slice(role.length).trim()
  return rest === '' ? name : rest
}

/** Only an office, nobody in it: "the Secretary of State". */
export function isOffice(name: string): boolean {
  return officeOnly.test(name)
}

const officeOnly = new RegExp(String.raw`^(?:(?:the|former|acting)\s+)*(?:\S+\s+){0,3}(?:${roles})$`, 'i')

const sameNames: ReadonlyMap<string, string> = new Map([
  ['us', 'united states'],
  ['u.s', 'united states'],
  ['u.s.', 'united states'],
  ['usa', 'united states'],
  ['u.s.a.', 'united states'],
  ['america', 'united states'],
  ['uk', 'united kingdom'],
  ['u.k.', 'united kingdom'],
  ['britain', 'united kingdom'],
  ['un', 'united nations'],
  ['u.n.', 'united nations'],
  ['eu', 'european union'],
])

/** One key for the spellings of a name: its last word for a person, the full form for the best-known acronyms. */
export const nameKey = perWord((name): string => {
  const folded = bareName(name)
    .toLowerCase()
    .replace(/^the /u, '')
    .replace(/[’']s?$/u, '')
  return sameNames.get(folded) ?? folded
})
