function lemmas(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** Saying that is itself the news: the act of speech is the event. */
export const speechActs = lemmas(
  'vow warn announce accuse threaten pledge promise demand reject condemn denounce deny order refuse urge propose apologise apologize blame criticise criticize declare confess resign sue endorse veto slam recommend approve swear call appeal dismiss unveil confirm reassure acknowledge admit concede disclose reveal testify request',
)

/** Saying that only carries what is said: the event, if any, is in the clause behind it. */
export const reportingVerbs = lemmas(
  'say tell inform proclaim note add state explain describe express emphasise emphasize stress indicate mention comment acknowledge reiterate highlight suggest show argue insist assert remark reveal report claim allege maintain believe think hope estimate predict expect confirm conclude imply hint point quote cite write read reply respond ask wonder characterise characterize underline underscore reaffirm affirm reassure clarify find learn see hear feel know understand observe repeat admit concede contend assure warn announce declare inform testify deny vow pledge promise threaten swear relay disclose suspect tweet',
)

/** Verbs of being, having, perceiving, thinking and of gradual change: they tell a state or a trend, not something that happened. */
export const stativeVerbs = lemmas(
  'be have seem remain appear include involve mean contain need want know believe think feel hope like love own belong consist depend exist lack matter deserve require represent reflect underscore showcase aim mark concern cover extend regard resemble differ relate stand understand cost weigh tend constitute comprise possess suit fit owe doubt fear wish prefer consider expect intend plan face struggle continue play persist remain refrain avoid strive try manage help allow enable let keep stay bear watch intensify deepen strain worsen live reside',
)

/** Of these, the ones that a date of its own makes an event: "Unrest continued on Monday", "The club played in Rome in 2012". */
export const stretchedVerbs = lemmas('play continue face struggle help manage try appear mark cover resume remain')

/** Verbs that are whole without an object. */
export const intransitiveVerbs = lemmas(
  'serve reign die resign collapse explode erupt crash sink fall rise win lose begin commence start end close open arrive leave return retire escape surrender protest march strike happen occur emerge break burn disappear vanish flee appear stall launch land dock derail capsize overturn melt abdicate defect convene adjourn reopen disband recover drown perish survive sail depart withdraw relent riot demonstrate assemble gather disperse fail succeed retreat advance halt stop pause resume expire debut premiere retaliate intervene',
)

/** What nobody does or suffers twice. */
export const onceOnly = lemmas('die bury execute assassinate')

/** Nouns that name something that happens: with a date of their own they are an event of their own. */
const eventNouns = lemmas(
  'attack strike airstrike assault raid bombing explosion blast shooting killing murder massacre assassination invasion offensive incursion operation war battle clash ambush protest demonstration rally march riot strike walkout election vote referendum ballot meeting talk talks summit conference visit trip tour speech address debate hearing trial verdict ruling sentencing arrest raid crash collision accident disaster earthquake quake flood storm hurricane cyclone typhoon tornado fire wildfire outbreak eruption launch release announcement agreement deal treaty accord ceasefire truce resignation appointment inauguration funeral death deaths ceremony match game final tournament takeover merger acquisition bankruptcy collapse crackdown coup uprising revolution crisis deadline anniversary hostage-taking kidnapping abduction signing opening closure',
)

/** Takes lower case, singular or plural. */
export function isEventNoun(lower: string): boolean {
  return (
    eventNouns.has(lower) ||
    (lower.endsWith('s') && eventNouns.has(lower.slice(0, -1))) ||
    eventNouns.has(lower.replace(/(?:ies)$/u, 'y'))
  )
}

/** Nouns of the war and the violence that a story hangs on; "since the war began" names its beginning. */
export const conflictNouns = lemmas(
  'war conflict fighting hostilities violence offensive invasion siege crisis uprising',
)

/** "…, said the mayor", "…, claims the opposition": who speaks stands behind the verb. */
export const speaksBehind =
  /^(?:sa(?:id|ys?)|report(?:s|ed)|wr(?:ites|ote)|claim(?:s|ed)|announced|confirmed|added|explained|insist(?:s|ed)|alleged?)$/u

/** What makes a deed hearsay: "is believed to have". */
export const hearsay = new Set(
  'believed thought said reported alleged understood rumoured rumored feared presumed known confirmed estimated found'.split(
    ' ',
  ),
)
