/**
 *   past            met, was killed
 *   perfect         has met, have been killed
 *   past-perfect    had met, is believed to have met
 *   present         meets, is killed
 *   progressive     is meeting, have been meeting
 *   planned         will meet, is to meet, is set to meet
 *   possible        would, could, may, might, should, must, can, is likely to
 */
export type Tense = 'past' | 'perfect' | 'past-perfect' | 'present' | 'progressive' | 'planned' | 'possible'

/** A range of tokens, half-open. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** A finite verb with its auxiliaries, and the word that carries the meaning. */
export interface VerbGroup extends Range {
  readonly lemma: string
  readonly head: number
  readonly tense: Tense
  readonly passive: boolean
  readonly negated: boolean
  /** For planned: by a plan ("is set to", "is scheduled to") rather than a plain "will". */
  readonly byPlan: boolean
}

/**
 *   main          Blinken met with Netanyahu
 *   coordinate    … and pressed Israel (shares its subject)
 *   relative      …, which began on October 7
 *   subordinate   …, as the United States urged Hamas; `marker` is the word that joins it
 *   complement    … said (that) Israel would invade Rafah
 *   participial   Meeting with Herzog in Tel Aviv, Blinken …; …, accusing Netanyahu of obstructing the talks
 */
export type ClauseKind = 'main' | 'coordinate' | 'relative' | 'subordinate' | 'complement' | 'participial'

export interface Clause {
  readonly kind: ClauseKind
  readonly verb: VerbGroup
  readonly subject: Range | undefined
  /** What follows the verb, up to where the next clause begins. */
  readonly tail: Range
  readonly marker: string | undefined
  /** Index of the clause that this one hangs on. */
  readonly parent: number | undefined
}

/** "was arrested | and charged": one "was" for both. */
export function sharesAuxiliary({ kind, verb }: Clause): boolean {
  return kind === 'coordinate' && verb.passive && verb.to - verb.from === 1
}

/** The verbs whose words say how a clause is meant: its own, and the one that its "was" stands with. */
export function verbsOf(clauses: readonly Clause[], index: number): readonly VerbGroup[] {
  let at = index
  for (let clause = clauses[at]; clause && at > 0 && sharesAuxiliary(clause); clause = clauses[at]) at--
  return [...new Set([at, index])].flatMap((i) => clauses[i]?.verb ?? [])
}
