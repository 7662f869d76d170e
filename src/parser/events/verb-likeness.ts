/** Words for the same kind of deed: two reports of one event rarely use the same verb. */
const classes: readonly string[] = [
  'meet talk discuss negotiate meeting talks summit conference confer consult',
  'visit arrive travel land trip tour visits return',
  'convene congregate gather assemble reconvene',
  'attack strike airstrike assault raid bomb bombing shell hit storm jolt rock shake',
  'explode detonate explosion blast',
  'damage devastate destroy level raze flatten wreck',
  'disrupt cut sever',
  'foil thwart prevent avert',
  'steal rob loot robbery theft heist',
  'overturn reverse quash',
  'fire sack oust',
  'appoint name hire nominate choose pick select tap',
  'approve pass adopt ratify',
  'find discover recover',
  'fall drop plunge slump sink tumble',
  'rise jump climb soar surge',
  'raise increase boost hike',
  'reduce lower slash trim',
  'delay postpone defer',
  'extend renew prolong',
  'escape flee',
  'rescue save',
  'send dispatch deploy',
  'marry wed wedding marriage',
  'condemn denounce criticise criticize slam',
  'praise hail welcome',
  'check admit',
  'kill die murder death assassinate shoot massacre',
  'injure wound hurt',
  'announce unveil reveal declare proclaim launch release introduce issue publish',
  'vow pledge promise swear',
  'accuse blame allege charge',
  'demand urge call press',
  'reject dismiss refuse deny rebuff',
  'protest demonstrate rally march protesters demonstration',
  'arrest detain capture seize apprehend nab',
  'resign quit leave step',
  'begin start commence erupt open',
  'end finish close conclude stop',
  'abduct kidnap take',
  'buy purchase acquire acquisition takeover',
  'win defeat beat triumph',
  'sign agree agreement deal',
  'rule convict sentence acquit verdict',
  'crash collide collision',
  'propose suggest offer submit present',
]

const classOf = new Map(classes.flatMap((words, index) => words.split(' ').map((word) => [word, index] as const)))

/** Do two verbs or nouns name the same kind of deed? */
export function sameDeed(a: string, b: string): boolean {
  if (a === b) return true
  const kind = classOf.get(a)
  return kind !== undefined && kind === classOf.get(b)
}

/** Does the verb say by itself what was done? "Gave", "suffered" and "took" do not. */
export function isTelling(lemma: string): boolean {
  return classOf.has(lemma)
}

/** Deeds that undo each other: two reports that share all other words are two events. */
const opposites = new Set(
  'open close|begin end|begin stop|buy sell|arrive leave|win lose|accept reject|approve reject|rise fall|arrest release|hire fire|enter leave|confirm deny|launch cancel|start stop|sign veto|join leave|accept refuse|increase cut|impose lift|detain release|seize return|close reopen'.split(
    '|',
  ),
)

/** Does the one verb undo the other? */
export function undoes(a: string, b: string): boolean {
  return opposites.has(`${a} ${b}`) || opposites.has(`${b} ${a}`)
}
