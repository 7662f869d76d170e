import type { Status } from '#model/timeline-event.ts'
import { coordinators, determiners, prepositions, relatives } from '../language/closed-classes.ts'
import { type Clause, verbsOf } from '../language/clause.ts'
import { textOf } from '../language/find-names.ts'
import type { Token } from '../language/tokenize.ts'
import { hearsay, reportingVerbs, speaksBehind } from '../language/verb-classes.ts'
import { readVerb } from '../language/verb-forms.ts'
import type { EventCandidate } from './event-candidate.ts'
import { type ReadArticle, type ReadSentence, textOfSentence } from './read-article.ts'
import type { Actor } from './discourse.ts'

export interface StatusReading {
  readonly article: ReadArticle
  readonly read: ReadSentence
  readonly clause: Clause
  readonly index: number
  readonly actors: readonly (Actor | undefined)[]
}

export interface Judgement {
  readonly status: Status
  readonly claimant: string | undefined
}

/** Who vouches for the clause: the text itself, somebody in it, or a plan. */
export function judgeStatus(
  { article, read, clause, index, actors }: StatusReading,
  tense: EventCandidate['tense'],
): Judgement | undefined {
  if (isConditional(read, index)) return undefined
  const holder = holderOf(read, clause)
  if (holder === 'nobody') return undefined
  const told = tellerOf(read, index)
  if (tense === 'planned') {
    const teller = read.clauses[told ?? -1]?.verb
    // "denies that the mine will reopen"
    if (teller?.negated || teller?.lemma === 'deny') return undefined
    return { status: hangsOnIf(read, clause) ? 'hypothetical' : 'scheduled', claimant: undefined }
  }
  if (told !== undefined) {
    const { verb } = read.clauses[told] ?? clause
    if (verb.negated || verb.tense === 'possible' || isFalse(read, told)) return undefined
    // "The court was told that …" heard it, and did not say it.
    return {
      status: verb.lemma === 'deny' ? 'denied' : 'claimed',
      claimant: verb.passive ? undefined : actors[told]?.words,
    }
  }
  if (holder) return { status: holder, claimant: undefined }
  const source = attribution(article, read, index)
  if (source) return { status: 'claimed', claimant: source }
  if (isHedged(read, index)) return { status: 'claimed', claimant: undefined }
  return { status: tense === 'ongoing' ? 'ongoing' : 'happened', claimant: undefined }
}

/**
 * What stands before "that", where it is no verb of saying: "no evidence that", "it is unlikely that", "feared that"
 * tell of nothing; "denied claims that" denies, "reports that" claims.
 */
function holderOf({ tokens, clauses }: ReadSentence, clause: Clause): 'nobody' | 'claimed' | 'denied' | undefined {
  const { marker, subject, verb, kind } = clause
  if (marker !== 'that' || kind === 'relative' || !subject) return undefined
  const at = tokens.slice(0, subject.from).findLastIndex(({ lower }) => lower === 'that')
  const holder = tokens[at - 1]?.lower ?? ''
  const host = clauses.findLast((each) => each.verb.to <= at && each.verb !== verb)
  const isNone = tokens
    .slice(Math.max(0, at - 4), at)
    .some(({ lower }) => /^(?:no|not|n’t|little|any|without|nothing)$/u.test(lower))
  if (/^(?:true|clear)$/u.test(holder)) return isNone ? 'nobody' : undefined
  if (holder === 'doubt' && isNone) return undefined
  if (/^(?:seem|appear)(?:s|ed)$/u.test(holder)) return 'claimed'
  if (doubting.test(readVerb(holder)?.lemma ?? holder) || doubting.test(holder)) return 'nobody'
  if (isNone && /^(?:evidence|proof|signs?|indications?|chance|prospect)$/u.test(holder)) return 'nobody'
  if (!held.test(holder)) return undefined
  return /^(?:deny|reject|dismiss|refute|dispute|disprove)$/u.test(host?.verb.lemma ?? '') ? 'denied' : 'claimed'
}

const doubting =
  /^(?:fear|doubt|guess|wish|hope|joke|pretend|assume|imagine|suppose|dream|false|unlikely|likely|possible|impossible|idea|notion|possibility|speculation|myth)$/u

/** What is not yet a fact. */
const held =
  /^(?:evidence|proof|signs?|indications?|claims?|reports?|allegations?|accusations?|charges|rumou?rs?|complaints?|tip|suspicions?|fears|story|suggestions?|theory|belief|verdict|ruling|finding|conclusion|warnings?)$/u

/** "falsely claimed that", "Nobody believes that" */
function isFalse({ tokens, clauses }: ReadSentence, index: number): boolean {
  const { verb, subject } = clauses[index] ?? {}
  const before = tokens[(verb?.from ?? 0) - 1]?.lower ?? ''
  return (
    /^(?:falsely|wrongly|mistakenly|erroneously)$/u.test(before) ||
    /^(?:nobody|none|neither)$/u.test(tokens[subject?.from ?? -1]?.lower ?? '')
  )
}

/** The clause whose subject says this one: "Police say the man burst in | and opened fire", both are what they say. */
export function tellerOf(read: ReadSentence, index: number): number | undefined {
  const clause = read.clauses[index]
  if (goesOn(read, index)) return tellerOf(read, index - 1)
  const parent = clause?.parent === undefined ? undefined : read.clauses[clause.parent]
  if (!clause || !parent || (clause.kind !== 'complement' && clause.marker !== 'that')) return undefined
  const { lemma } = parent.verb
  if (reportingVerbs.has(lemma) || lemma === 'rule' || lemma === 'recall') return clause.parent
  // "said it took the port | and that rebels fled"
  const that = read.tokens.findLastIndex(({ lower }, i) => i < clause.verb.from && lower === 'that')
  const isJoined = clause.marker === 'that' && coordinators.has(read.tokens[that - 1]?.lower ?? '')
  return isJoined && clause.parent !== undefined ? tellerOf(read, clause.parent) : undefined
}

/** "…, according to police", "…, officials said": the sentence's own source stands at its end. */
function attribution(
  article: ReadArticle,
  { sentence, clauses, tokens }: ReadSentence,
  index: number,
): string | undefined {
  const match =
    /\b[Aa]ccording to (?!(?:the )?(?:law|rules?|plan|schedule|constitution|tradition|custom|needs?|goals?)\b)((?:the |a |an )?[\p{L}][\p{L}’' .-]{2,50}?)(?=[,.;]|\s+(?:on|in|that|who|which)\b|$)/u.exec(
      textOfSentence(article, sentence),
    )
  const source = match?.[1] ?? speakerBehind(tokens, clauses, index)
  if (source) return source
  const last = clauses.at(-1)
  if (
    !last ||
    index >= clauses.length - 1 ||
    last.kind === 'complement' ||
    !reportingVerbs.has(last.verb.lemma) ||
    !last.subject
  )
    return undefined
  const after = tokens.slice(last.verb.to)
  // "After the ship sank, divers found a safe"
  const { marker } = clauses[index] ?? {}
  if (determiners.has(after[0]?.lower ?? '') || (marker !== undefined && marker === tokens[0]?.lower)) return undefined
  const comma = tokens[last.subject.from - 1]?.lower
  return after.length <= 6 && (comma === ',' || comma === '”') && last.kind !== 'coordinate'
    ? textOf(tokens, last.subject)
    : undefined
}

/** "The dispute ended in 2012, said the mayor of Varrow." */
function speakerBehind(tokens: readonly Token[], clauses: readonly Clause[], index: number): string | undefined {
  const said = tokens.findIndex(
    ({ lower }, i) =>
      i > (clauses[index]?.subject?.from ?? 0) &&
      speaksBehind.test(lower) &&
      /^[,”"]$/u.test(tokens[i - 1]?.lower ?? '') &&
      !clauses.some(({ verb, subject: own }) => own && verb.from <= i && i < verb.to),
  )
  if (said < 0) return undefined
  const end = tokens.findIndex(
    ({ lower, kind }, i) => i > said && (kind === 'punctuation' || prepositions.has(lower) || relatives.has(lower)),
  )
  // "announced late on Monday"
  const isHow = /^(?:to|late|early|earlier|later|first)$|ly$/u.test(tokens[said + 1]?.lower ?? '')
  return end > said + 1 && !isHow ? textOf(tokens, { from: said + 1, to: end }) : undefined
}

/** "was allegedly beaten | and robbed", "is said to have fled": both. */
function isHedged(read: ReadSentence, index: number): boolean {
  const { tokens, clauses } = read
  // "allegedly entered the shop | and demanded cash"
  if (goesOn(read, index) && isHedged(read, index - 1)) return true
  return verbsOf(clauses, index).some(({ from, to }) =>
    tokens
      .slice(Math.max(0, from - 2), to + 1)
      .some(
        ({ lower }, i, group) =>
          /^(?:allegedly|reportedly|purportedly|supposedly|apparently)$/u.test(lower) ||
          (hearsay.has(lower) && group[i + 1]?.lower === 'to'),
      ),
  )
}

/** "will cancel flights if the strike goes ahead"; "even if it rains" holds in any case, and who decides "if" asks whether. */
function hangsOnIf({ tokens }: ReadSentence, { verb }: Clause): boolean {
  return (
    !asksWhether.test(verb.lemma) &&
    tokens.some(({ lower }, i) => {
      const before = tokens[i - 1]?.lower ?? ''
      return (
        /^(?:if|unless)$/u.test(lower) &&
        !/^(?:as|even|sure|clear)$/u.test(before) &&
        !asksWhether.test(readVerb(before)?.lemma ?? '')
      )
    })
  )
}

const asksWhether = /^(?:ask|check|consider|decide|determine|know|learn|rule|say|see|tell|vote|wonder)$/u

/** "If Roe left | and took the car": both. */
function isConditional(read: ReadSentence, index: number): boolean {
  if (goesOn(read, index)) return isConditional(read, index - 1)
  return /^(?:if|unless|whether)$/u.test(read.clauses[index]?.marker ?? '')
}

/** "Roe left | and took the car": one subject for both. */
function goesOn({ clauses }: ReadSentence, index: number): boolean {
  const [before, clause] = [clauses[index - 1], clauses[index]]
  return clause?.kind === 'coordinate' && clause.subject !== undefined && clause.subject.from === before?.subject?.from
}
