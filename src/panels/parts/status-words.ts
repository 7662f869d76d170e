import type { Disagreement, DisagreementKind, TimelineEvent } from '#model/timeline-event.ts'

const disputeWords: Readonly<Record<DisagreementKind, string>> = {
  date: 'when',
  number: 'how many',
  place: 'where',
  cause: 'why',
  responsibility: 'who is responsible',
  polarity: 'whether it happened',
}

/** "claimed by the night watchman", "happened". */
export function statusInWords({ status, claimant }: Pick<TimelineEvent, 'status' | 'claimant'>): string {
  return status === 'claimed' && claimant !== undefined ? `claimed by ${claimant}` : status
}

/** What a disagreement is about: "how many". */
export function disputeInWords({ kind, about }: Disagreement): string {
  return about ?? disputeWords[kind]
}

/** The versions of a disagreement: one per value, with the passages that give it, in the order in which they are told. */
export interface Version {
  readonly value: string | undefined
  readonly passages: Disagreement['passages']
}

export function versionsOf({ passages }: Disagreement): readonly Version[] {
  const versions = new Map<string, Version>()
  for (const passage of passages) {
    const key = passage.value?.toLocaleLowerCase('en') ?? passage.quote
    const known = versions.get(key)
    versions.set(key, { value: known?.value ?? passage.value, passages: [...(known?.passages ?? []), passage] })
  }
  return [...versions.values()]
}
