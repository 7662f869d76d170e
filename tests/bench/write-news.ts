/** Days, names and deeds of invented news; the same text for the same seed. */
const times = [
  'on Tuesday',
  'on 4 October 2021',
  'last month',
  'three days later',
  'in early May',
  'at 9 a.m. on Friday',
  'two weeks ago',
  'in the third quarter',
  'since 2019',
  'every Friday',
  'for more than two years',
  'yesterday',
]
const deeds = [
  'Mayor Ida Roe closed the bridge to lorries',
  'the council voted for an inquiry into the fall of the northern span',
  'divers raised a plate that had carried the fourth hanger',
  'Anders Quist of the port board resigned after a long night of talks',
  'the Ferry Company said that a second pier would open when the ice was gone',
  'thousands held a vigil at the quay, and the bells rang for an hour',
]

/** About `length` characters of news text: every other sentence names a time, in paragraphs of four. */
export function writeNews(length: number, seed = 1): string {
  let state = seed
  const next = (count: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * count)
  }
  let text = ''
  for (let i = 1; text.length < length; i++) {
    const deed = deeds[next(deeds.length)] ?? ''
    const time = i % 2 === 0 ? ` ${times[next(times.length)] ?? ''}` : ''
    text += `${deed.charAt(0).toUpperCase()}${deed.slice(1)}${time}, and nobody in Varrow was told why.${i % 4 === 0 ? '\n\n' : ' '}`
  }
  return text
}
