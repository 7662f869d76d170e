import type { Found, Refiner } from '../grammar.ts'

const counted =
  /(?:,? )(?<turn>after|before|following|since|into|prior to|ahead of) (?<event>(?:[^\s.,;:!?()"“”]{1,30} ){0,7}[^\s.,;:!?()"“”]{1,30})/y
const clauseEnd =
  / (?:and|but|that|when|while|which|who|where|because|as|amid|amidst|regardless|despite|said|says|according)\b/

/** «three days after the vote», «two weeks before polling day»: a length of time that is counted from an event keeps the event's words. */
export const countFromEvent: Refiner = {
  name: 'count from an event',
  refine: (found, text): readonly Found[] =>
    found.map((each) => {
      if (each.reading.meaning.kind !== 'duration') return each
      counted.lastIndex = each.end
      const match = counted.exec(text)
      const { turn = '', event = '' } = match?.groups ?? {}
      const words = event.slice(0, clauseEnd.exec(event)?.index ?? event.length)
      if (!match || words === '') return each
      const start = each.end + match[0].length - event.length
      const direction = /before|prior|ahead/.test(turn) ? 'past' : 'future'
      return { ...each, event: { span: { start, end: start + words.length }, direction } }
    }),
}
