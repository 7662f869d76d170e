import { textAfter, textBefore } from './context.ts'
export type Tense = 'past' | 'future'

const future = new Set(
  "will won't shall would could should may might must can upcoming going likely tomorrow awaits wants want hopes hope intends intend plans aims expects prepares hoping planning preparing threatens threatened promised vowed urged vow".split(
    ' ',
  ),
)

/** Words that look ahead when «to», «for» or the end of the clause follows: «scheduled for Monday», «due Friday». */
const awaiting = new Set('expected scheduled planned due set slated ready deadline bound poised'.split(' '))

/** Words that look ahead only to what they ask for: «agreed to meet». */
const planning = new Set('agreed asked ordered invited told plan able'.split(' '))

const irregular = new Set(
  'was were had did said told began went came took made gave held met won lost fell rose sent left found killed led broke shot saw got became grew ran brought bought sold spoke struck drew wrote fled flew caught sank fought withdrew stood kept paid thought heard knew showed blew overthrew threw swept bore sought taught tore wore spent slid shook rode rang swore swam stole has have been ago last yesterday since died began'.split(
    ' ',
  ),
)

/** The same word for the past and the present: past, unless a helping verb stands before it. */
const unchanging = new Set('hit cut put beat let read quit shut burst set bet spread split cast cost hurt'.split(' '))

const helping = new Set('to will would could should may might must can shall getting be'.split(' '))
const pastGovernors = new Set(
  'declined failed managed refused continued used helped appeared seemed tried rushed came forced met back began started returned voted'.split(
    ' ',
  ),
)
const notPast = new Set(
  'need indeed unprecedented united exceed proceed seed feed speed breed hundred red bed shed sacred wed embed succeed'.split(
    ' ',
  ),
)

const words = /[a-z]+(?:['’][a-z]+)?/gi

/** Cues right before a date that look ahead whatever the tense: «until Tuesday», «as early as May», «due Nov. 1». */
const awaited =
  /\b(?:until|till|due|effective|expires?|payable|scheduled for|set for|slated for|planned for|no later than|as (?:early|soon|late) as|deadline of|from now to|starting|beginning)(?: on| in| at)? $/i

/** Reads from the verbs around an expression whether its clause looks back or ahead. The nearest verb before it decides, else the first one behind it. */
export function readTense(text: string, start: number, end: number): Tense | undefined {
  const before = tenseBefore(clauseBefore(text, start))
  // «Wednesday's ruling» has mostly been given.
  if (/^['’]s\b/.test(textAfter(text, end, 3)) && !willBefore.test(textBefore(text, start, 60))) return 'past'
  if (
    awaited.test(textBefore(text, start, 24)) &&
    before?.verb !== 'said' &&
    !/[.?!]\s+Until $/.test(textBefore(text, start, 10))
  )
    return 'future'
  // «lent it through January»: what lasts so long is told by nearness.
  if (/\bthrough $/i.test(textBefore(text, start, 9))) return undefined
  if (
    deadline.test(textBefore(text, start, 24)) &&
    !/\bhad\b/.test(textBefore(text, start, 60) + textAfter(text, end, 40))
  )
    return 'future'
  return before?.tense ?? tenseAfter(clauseAfter(text, end))
}

/** «by February», «through January»: what is due then. */
const deadline = /\b(?:by|before)(?: early| late| mid| the end of)?[ -]$/i
const willBefore = /\bwill\b|['’]ll\b/i
/** «will join on March 12»: said of the future, by one who reports. */
export function isAnnounced(text: string, start: number): boolean {
  return willBefore.test(clauseBefore(text, start))
}

const reach = 110
const boundary = /(?:[a-z\d)%”"'’][.?!]|[;\n“”]|''|``|" )(?=\s|.)/g

function clauseBefore(text: string, start: number): string {
  const piece = textBefore(text, start, reach)
  let cut = 0
  for (const match of piece.matchAll(boundary))
    if (/\s|^$/.test(piece.charAt(match.index + match[0].length)) || /[;\n“”`']/.test(match[0]))
      cut = match.index + match[0].length
  return piece.slice(cut)
}

function clauseAfter(text: string, end: number): string {
  const piece = textAfter(text, end, reach)
  const cut = /[.?!](?:\s|$)|\n|; /.exec(piece)?.index
  return cut === undefined ? piece : piece.slice(0, cut)
}

interface Verb {
  readonly tense: Tense
  readonly verb: string
}

function tenseBefore(clause: string): Verb | undefined {
  const list = clause.toLowerCase().match(words) ?? []
  for (let i = list.length - 1; i >= 0; i -= 1) {
    const word = list[i] ?? ''
    const previous = list[i - 1] ?? ''
    const next = list[i + 1]
    if (word === 'to' && next !== undefined) {
      if (
        awaiting.has(previous) ||
        planning.has(previous) ||
        future.has(previous) ||
        previous === 'is' ||
        previous === 'are'
      )
        return { tense: list[i - 2] === 'had' || list[i - 3] === 'had' ? 'past' : 'future', verb: previous }
      if (pastGovernors.has(previous)) return { tense: 'past', verb: previous }
      continue
    }
    // «could not be reached Friday»
    if (previous === 'be' && (list[i - 2] === 'could' || list[i - 3] === 'could')) return { tense: 'past', verb: word }
    const tense = tenseOf(word, previous, next)
    if (tense) return { tense, verb: word }
  }
  return undefined
}

function tenseAfter(clause: string): Tense | undefined {
  const list = clause.toLowerCase().match(words) ?? []
  for (let i = 0; i < list.length; i += 1) {
    const tense = tenseOf(list[i] ?? '', list[i - 1] ?? '', list[i + 1])
    if (tense) return tense
  }
  return undefined
}

function tenseOf(word: string, previous: string, next: string | undefined): Tense | undefined {
  if (word.endsWith("'ll") || word.endsWith('’ll') || future.has(word)) return 'future'
  if (
    awaiting.has(word) &&
    previous !== 'had' &&
    (word === 'scheduled' ||
      (word === 'planned' && (next === 'a' || next === 'an')) ||
      next === undefined ||
      next === 'to' ||
      next === 'for' ||
      (word !== 'set' && (next === 'on' || next === 'in' || next === 'by')))
  )
    return 'future'
  if (unchanging.has(word)) return helping.has(previous) ? undefined : 'past'
  const participle = irregular.has(word) || (word.length > 3 && word.endsWith('ed') && !notPast.has(word))
  if (!participle) return undefined
  // «to be published», «is heard»: the helping verb in front of it tells.
  if (previous === 'be') return 'future'
  return previous === 'is' || previous === 'are' || previous === 'to' ? undefined : 'past'
}
