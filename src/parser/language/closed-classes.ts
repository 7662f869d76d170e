/** The closed word classes of English, as far as reading clauses needs them. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

export const determiners = words(
  'a an the this that these those my your his her its our their some any each every both all no another such several many few more most other half either neither what which whose',
)
export const pronouns = words(
  'i you he she it we they me him us them himself herself itself themselves who whom someone everyone anyone nobody none everybody something others one',
)
export const prepositions = words(
  'about above across after against along alongside amid amidst among amongst around as at before behind below beneath beside besides between beyond by despite down during except for from in inside into like near of off on onto out outside over past per regarding since through throughout till to toward towards under underneath unlike until up upon via with within without following concerning including ahead due according',
)
export const coordinators = words('and or but nor yet & plus')
export const subordinators = words(
  'as while when whenever after before since because although though if unless until once whereas whether that lest than so',
)
export const relatives = words('who whom whose which that where when why')
export const modals = words('will would shall should can could may might must ’ll')
export const beForms = words('am is are was were be been being ’s ’re')
export const haveForms = words('have has had having ’ve')
export const doForms = words('do does did doing')
export const negations = words('not never n’t hardly barely scarcely neither nor no')
export const adverbs = words(
  'also already just now then still again yet ever soon later earlier recently currently previously reportedly allegedly apparently officially formally initially finally eventually ultimately immediately quickly slowly once twice away back here there abroad home together apart up down out off over ahead further meanwhile moreover however therefore thus instead though too very so well even only first simultaneously ever nearly almost about around roughly more less than',
)

/** They end as adverbs do, and are nouns or adjectives. */
export const lyWords = words(
  'family assembly monopoly anomaly butterfly italy sicily july supply reply ally rally belly bully jelly daily weekly monthly yearly elderly friendly deadly ugly lonely holy costly lovely likely unlikely early orderly cowardly',
)

/** Words for more than one. */
export const numberWords =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|millions?|billions?|several)$/u
