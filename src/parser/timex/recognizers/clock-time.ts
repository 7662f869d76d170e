import { textAfter, textBefore } from '../context.ts'
import { isChat } from '../chat.ts'
import type { TimeOfDay } from '../meaning.ts'
import { phrase, smallNumber } from '../phrase.ts'
import type { Place, Reading, Recognizer } from '../recognizer.ts'
import { cardinalWords, readNumber } from '../words.ts'

const zone = String.raw`(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|IST|JST|Z|local(?: time)?|(?:eastern|central|mountain|pacific|greenwich mean|moscow|london|new york|beijing)(?: (?:standard|daylight))? time)`

/** «9 a.m.», «7:15 p.m. EST», «14:30 GMT», «five o'clock», «1430 GMT» */
export const clockTime: Recognizer = {
  name: 'clock time',
  opens: ['#', ...cardinalWords],
  pattern: phrase(
    String.raw`(?:(?<hour>1[0-2]|0?[1-9])(?:[:.]?(?<minute>[0-5]\d)(?:[:.](?<second>[0-5]\d))?)?\+? ?(?<half>[ap])(?:\.m\b\.?|m\b)|(?<hour24>[01]?\d|2[0-4]):(?<minute24>[0-5]\d)(?::(?<second24>[0-5]\d))?(?: ?(?:h|hrs|hours))?|(?<military>(?:[01]\d|2[0-3])[0-5]\d)(?= ?(?:GMT|UTC|hrs|hours|h\b|local))(?: (?:hrs|hours|h))?|(?<word>${smallNumber}|\d{1,2}) o(?:'|’)clock(?: in the (?<part>morning|afternoon|evening))?|(?<plain>${smallNumber}|\d{1,2}) in the (?<plainPart>morning|afternoon|evening))(?:,? (?<zone>${zone})| \((?<zoneAside>${zone})\))?`,
  ),
  read: (groups, place): Reading | undefined => {
    const time = readClock(groups, place)
    return time && { type: 'TIME', meaning: { kind: 'time', time } }
  },
}

function readClock(
  groups: Readonly<Record<string, string | undefined>>,
  { text, start, end }: Place,
): TimeOfDay | undefined {
  const { half, plain } = groups
  const part = groups['part'] ?? groups['plainPart']
  const before = textBefore(text, start, 2)
  if (/[$£€:.]$|\d[-–]$/.test(before) && !/[-–]$/.test(before)) return undefined
  const said = groups['hour'] ?? groups['hour24'] ?? groups['military']?.slice(0, 2)
  let hour = said === undefined ? readNumber(groups['word'] ?? plain) : Number(said)
  const minutes = groups['minute'] ?? groups['minute24'] ?? groups['military']?.slice(2)
  if (hour === undefined || hour > 24) return undefined
  if (
    plain !== undefined &&
    (hour > 12 || !/\b(?:at|around|about|by|until|till|since|before|after) $/i.test(textBefore(text, start, 8)))
  )
    return undefined
  if (half !== undefined && (hour > 12 || hour === 0)) return undefined
  // «2-1» and «16:9» are scores and shapes; a time has two digits of minutes and no ratio around it.
  if (groups['hour24'] !== undefined && /^:\d|^ ?%/.test(textAfter(text, end, 2))) return undefined
  // «won in 2:05:33», «ran 4:02.11»: how long, and not when.
  const isExact = half === undefined && (groups['second24'] !== undefined || /^\.\d/.test(textAfter(text, end, 2)))
  if (isExact && /\b(?:in|of|ran|clocked) $/i.test(textBefore(text, start, 8))) return undefined
  const afternoon = half?.toLowerCase() === 'p' || part === 'afternoon' || part === 'evening'
  if (afternoon && hour < 12) hour += 12
  else if (half?.toLowerCase() === 'a' && hour === 12) hour = 0
  const second = groups['second'] ?? groups['second24']
  const zoneName = groups['zone'] ?? groups['zoneAside']
  return {
    form: 'clock',
    hour,
    ...(minutes !== undefined && { minute: Number(minutes) }),
    ...(second !== undefined && { second: Number(second) }),
    ...(zoneName !== undefined && { zone: zoneName }),
  }
}

/** «noon», «midnight» */
export const noon: Recognizer = {
  name: 'noon and midnight',
  opens: ['noon', 'midnight', '#'],
  pattern: phrase(String.raw`(?:12 )?(?<name>noon|midnight)`),
  read: ({ name }, { text, start, end }): Reading => ({
    type: 'TIME',
    meaning: { kind: 'time', time: { form: 'clock', hour: hourOf(name, isChat(text, start, end)), minute: 0 } },
  }),
}

/** Midnight ends a day; in messages, sent in the night, it begins one. */
function hourOf(name: string | undefined, inMessage: boolean): number {
  return /noon/i.test(name ?? '') ? 12 : inMessage ? 0 : 24
}
