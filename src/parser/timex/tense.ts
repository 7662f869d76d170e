export type Tense = 'past' | 'future'

const future = new Set(
  "will won't shall would could should may might must can upcoming coming next expected scheduled planned plans plan due set slated hopes hope intends intend agreed aims going expects likely tomorrow planning prepares preparing awaits tentatively deadline wants want hoping asked ordered invited urged ask vowed promised threatened".split(
    ' ',
  ),
)

const irregular = new Set(
  'was were had did said told began went came took made gave held met won lost fell rose sent left found killed hit led broke shot saw got became grew ran brought bought sold spoke struck drew wrote fled flew caught sank fought withdrew stood put kept paid thought heard knew showed blew overthrew threw swept beat bore forbade quit sought taught tore wore spent slid shut shook set rode rang swore swam stole wound has have been ago last yesterday since earlier died burst cut let read'.split(
    ' ',
  ),
)

const pastGovernors = new Set(
  'declined failed managed refused continued used helped appeared seemed tried rushed came forced able met back began started returned voted'.split(
    ' ',
  ),
)
const pastExceptions = new Set(
  'need indeed need unprecedented united exceed proceed seed feed speed breed hundred red bed shed sacred wed embed succeed'.split(
    ' ',
  ),
)

const words = /[a-z]+(?:['’][a-z]+)?/gi

/** Reads from the verbs around an expression whether its clause looks back or ahead. The nearest verb before it decides, else the first one behind it. */
export function readTense(text: string, start: number, end: number): Tense | undefined {
  return tenseBefore(clauseBefore(text, start)) ?? tenseAfter(clauseAfter(text, end))
}

const reach = 110

function clauseBefore(text: string, start: number): string {
  const piece = text.slice(Math.max(0, start - reach), start)
  const cut = Math.max(
    piece.lastIndexOf('. '),
    piece.lastIndexOf('\n'),
    piece.lastIndexOf('; '),
    piece.lastIndexOf('? '),
    piece.lastIndexOf('.” '),
    piece.lastIndexOf("''"),
    piece.lastIndexOf('" '),
    piece.lastIndexOf('“'),
    piece.lastIndexOf('``'),
  )
  return cut < 0 ? piece : piece.slice(cut + 1)
}

function clauseAfter(text: string, end: number): string {
  const piece = text.slice(end, end + reach)
  const cut = /[.?!](?:\s|$)|\n|; /.exec(piece)?.index
  return cut === undefined ? piece : piece.slice(0, cut)
}

function tenseBefore(clause: string): Tense | undefined {
  const list = clause.toLowerCase().match(words) ?? []
  for (let i = list.length - 1; i >= 0; i -= 1) {
    const word = list[i] ?? ''
    const previous = list[i - 1] ?? ''
    if (word === 'to' && i < list.length - 1) {
      if (future.has(previous) || previous === 'is' || previous === 'are') return 'future'
      if (pastGovernors.has(previous)) return 'past'
    }
    const tense = tenseOf(word, previous)
    if (tense) return tense
  }
  return undefined
}

function tenseAfter(clause: string): Tense | undefined {
  const list = clause.toLowerCase().match(words) ?? []
  for (let i = 0; i < list.length; i += 1) {
    const tense = tenseOf(list[i] ?? '', list[i - 1] ?? '')
    if (tense) return tense
  }
  return undefined
}

function tenseOf(word: string, previous: string): Tense | undefined {
  if (word.endsWith("'ll") || word.endsWith('’ll')) return 'future'
  if (future.has(word)) return word === 'set' && (previous === 'had' || previous === 'has') ? 'past' : 'future'
  if (irregular.has(word)) return 'past'
  if (word.length > 3 && word.endsWith('ed') && !pastExceptions.has(word)) return 'past'
  return undefined
}
