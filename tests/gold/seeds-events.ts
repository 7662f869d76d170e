import type { Status } from '#model/timeline-event.ts'

/**
 * What the five articles allow, judged by hand against their texts. `words` stand in a quote of the event; `dates` are
 * all the EDTF dates that honest reading allows. A pair is a stretch within which an uncertain answer must lie.
 */
export interface GoldEvent {
  readonly article: '000' | '001' | '002' | '003' | '004'
  readonly words: string
  readonly dates: readonly (string | readonly [from: string, to: string] | undefined)[]
  readonly status: Status
  readonly claimant?: string
}

/** The days that the seventh trip's article may cover, and those between that trip and the next 7 October. */
const seventhTrip = ['2024-04-29', '2024-06-13'] as const
const ninthTrip = ['2024-05-02', '2024-10-06'] as const

export const goldEvents: readonly GoldEvent[] = [
  { article: '001', words: 'The conflict, which began on October 7', dates: ['2023-10-07'], status: 'happened' },
  { article: '001', words: 'hostages taken on October 7', dates: ['2023-10-07'], status: 'happened' },
  { article: '002', words: 'attacked Israel on Oct. 7', dates: ['2023-10-07'], status: 'happened' },
  {
    article: '001',
    words: 'Over 1,200 Israelis have been killed',
    dates: ['2023-10-07/2024-10-06?', '../2024-10-06?'],
    status: 'happened',
  },
  {
    article: '001',
    words: 'around 250 people have been abducted',
    dates: ['2023-10-07/2024-10-06?', '../2024-10-06?'],
    status: 'happened',
  },
  {
    article: '001',
    words: 'over 40,000 Palestinian deaths',
    dates: ['2023-10-07/2024-10-06?', '../2024-10-06?'],
    status: 'happened',
  },
  { article: '002', words: 'Protesters hold signs during a demonstration', dates: ['2024-03-23'], status: 'happened' },
  {
    article: '002',
    words: 'Israeli strike on a World Central Kitchen aid convoy in Gaza in early April',
    dates: ['2024-04'],
    status: 'happened',
  },
  { article: '002', words: 'talk between Biden and Netanyahu on April 4th', dates: ['2024-04-04'], status: 'happened' },
  {
    article: '000',
    words: 'Netanyahu vowed that Israel would invade Rafah',
    dates: ['2024-04-30?'],
    status: 'happened',
  },
  { article: '002', words: 'visited Tel Aviv on Tuesday', dates: ['2024-04-30?'], status: 'happened' },
  { article: '002', words: 'he stressed on Tuesday the necessity', dates: ['2024-04-30?'], status: 'happened' },
  {
    article: '002',
    words: 'had a meeting with Herzog in Tel Aviv',
    dates: [seventhTrip, '../2024-05-12?'],
    status: 'happened',
  },
  { article: '002', words: 'reassured these protesters', dates: [seventhTrip], status: 'happened' },
  { article: '002', words: 'The diplomat visited Kibbutz Nir Or', dates: [seventhTrip], status: 'happened' },
  { article: '002', words: 'paid his respects at the home', dates: [seventhTrip], status: 'happened' },
  { article: '002', words: 'Blinken also visited Kerem Shalom', dates: [seventhTrip], status: 'happened' },
  { article: '002', words: 'urged Israeli officials to expedite', dates: [seventhTrip], status: 'happened' },
  { article: '002', words: 'Hamas responded by warning', dates: [seventhTrip], status: 'happened' },
  { article: '002', words: 'During a conference in May, he highlighted', dates: ['2024-05'], status: 'happened' },
  {
    article: '000',
    words: 'met with Israeli Prime Minister Benjamin Netanyahu on Wednesday in Jerusalem',
    dates: ['2024-05-01?'],
    status: 'happened',
  },
  {
    article: '002',
    words: 'aid trucks were permitted to access north Gaza',
    dates: ['2024-05-01?'],
    status: 'claimed',
    claimant: 'Antony Blinken',
  },
  {
    article: '000',
    words: 'the United States urged Hamas to accept a cease-fire proposal',
    dates: ['2024-05-01?', seventhTrip],
    status: 'happened',
  },
  { article: '001', words: 'discussed a new proposal', dates: [ninthTrip], status: 'happened' },
  { article: '001', words: 'marks his ninth mission', dates: [ninthTrip], status: 'happened' },
  {
    article: '003',
    words: 'Meeting with Israeli President Isaac Herzog in Tel Aviv',
    dates: [ninthTrip],
    status: 'happened',
  },
  {
    article: '001',
    words: 'Mediators are set to meet again this week',
    dates: [['2024-05-02', '2024-10-12']],
    status: 'scheduled',
  },
  { article: '001', words: 'scheduled to visit Egypt and Qatar', dates: [ninthTrip, undefined], status: 'scheduled' },
  {
    article: '001',
    words: 'Netanyahu has confirmed Israel’s support',
    dates: ['../2024-10-06?', ninthTrip],
    status: 'claimed',
    claimant: 'Antony Blinken',
  },
  {
    article: '001',
    words: 'accusing American negotiators of favoring',
    dates: ['../2024-10-06?', ninthTrip],
    status: 'happened',
  },
  {
    article: '001',
    words: 'Hamas has criticized the proposal',
    dates: ['../2024-10-06?', ninthTrip],
    status: 'happened',
  },
  {
    article: '001',
    words: 'accusing Netanyahu of imposing new conditions',
    dates: ['../2024-10-06?', ninthTrip],
    status: 'happened',
  },
  {
    article: '003',
    words: 'Hamas has accused Israeli Prime Minister Benjamin Netanyahu of obstructing',
    dates: ['../2024-10-06?', ninthTrip],
    status: 'happened',
  },
  {
    article: '002',
    words: 'university protests',
    dates: [['2023-10-07', '2024-06-13'], '../2024-05-12?'],
    status: 'happened',
  },
  { article: '002', words: 'have convened in Cairo', dates: [seventhTrip, '../2024-05-12?'], status: 'happened' },
  { article: '004', words: 'Blinken is set to arrive in Israel', dates: ['2024?', undefined], status: 'scheduled' },
  {
    article: '004',
    words: 'expected to engage in high-level meetings with Israeli leaders',
    dates: ['2024?', undefined],
    status: 'scheduled',
  },
  {
    article: '004',
    words: 'expected to meet with Palestinian Authority officials',
    dates: ['2024?', undefined],
    status: 'scheduled',
  },
  {
    article: '002',
    words: 'protesters have been demanding the government settle',
    dates: [seventhTrip, '../2024-05-12?'],
    status: 'ongoing',
  },
  { article: '002', words: 'Israel vowed to implement modifications', dates: ['../2024-05-12?'], status: 'happened' },
  { article: '002', words: 'marks his seventh round', dates: [seventhTrip], status: 'happened' },
  { article: '002', words: 'commenced a new series of talks', dates: ['2024-05-01?'], status: 'happened' },
  { article: '002', words: 'has also come under scrutiny', dates: ['../2024-05-12?'], status: 'happened' },
  { article: '002', words: 'delegation also participated in the meeting', dates: [seventhTrip], status: 'happened' },
  { article: '003', words: 'a new compromise proposal was submitted', dates: ['../2024-10-06?'], status: 'happened' },
  {
    article: '003',
    words: 'The situation in Gaza has reached a critical point',
    dates: ['../2024-10-06?'],
    status: 'happened',
  },
  {
    article: '004',
    words: 'The Gaza conflict, marked by recurring cycles of violence',
    dates: [undefined],
    status: 'happened',
  },
  { article: '004', words: 'The U.S. has expressed concern over the impact', dates: [undefined], status: 'happened' },
  {
    article: '001',
    words: 'he acknowledged the need for further negotiations',
    dates: ['../2024-10-06?', ninthTrip],
    status: 'happened',
  },
  // Told without a date, and the article itself is known to no more than its year.
  { article: '004', words: 'launched a barrage of rockets into Israel', dates: [undefined], status: 'happened' },
  { article: '004', words: 'the conflict quickly spiraled', dates: [undefined], status: 'happened' },
]

/** Pairs that a careless reader takes for one event: their words stand in different events. */
export const goldApart: readonly (readonly [string, string])[] = [
  ['marks his seventh round', 'marks his ninth mission'],
  ['met with Israeli Prime Minister Benjamin Netanyahu on Wednesday in Jerusalem', 'discussed a new proposal'],
  ['had a meeting with Herzog in Tel Aviv', 'Meeting with Israeli President Isaac Herzog in Tel Aviv'],
  ['Blinken is set to arrive in Israel', 'visited Tel Aviv on Tuesday'],
]

/** Passages of one event: two articles, or one article twice. */
export const goldTogether: readonly (readonly [string, string])[] = [
  ['met with Israeli Prime Minister Benjamin Netanyahu on Wednesday in Jerusalem', 'Last Wednesday in Jerusalem'],
  [
    'met with Israeli Prime Minister Benjamin Netanyahu on Wednesday in Jerusalem',
    'Netanyahu for around two and a half hours',
  ],
  ['marks his ninth mission', 'marks his ninth trip'],
  ['attacked Israel on Oct. 7', "Hamas's attack on October 7"],
  ['have congregated in Cairo', 'have convened in Cairo'],
]
