import { describe, expect, test } from 'vitest'
import { parseArticles } from '#parser/parse-articles.ts'

function eventsOf(sentence: string): readonly (readonly [string, string])[] {
  const text = `Court news of the week\nThe harbour was calm. ${sentence}`
  const { events } = parseArticles([{ id: 'a1', text, published: '2021-10-06' }])
  return events.map(({ status, title }) => [status, title])
}

describe('what somebody vouches for is a claim', () => {
  test.each([
    'Norland said it attacked Varrow on Monday.',
    'Norland reportedly attacked Varrow on Monday.',
    'Police believe Norland attacked Varrow on Monday.',
    'Prosecutors allege that Norland attacked Varrow on Monday.',
    'Police suspect that Norland attacked Varrow on Monday.',
    'Ida Roe tweeted that Norland attacked Varrow on Monday.',
    'A report found that Norland attacked Varrow in 2015.',
    'Norland attacked Varrow on Monday, said Ida Roe.',
    'Norland, said a spokesman for the army on Tuesday, attacked Varrow on Monday.',
    'Norland is believed to have attacked Varrow on Monday.',
    'Norland attacked Varrow on Monday, the Varrow Post reports.',
    'The army says Norland attacked Varrow on Monday.',
    'The army claims Norland attacked Varrow on Monday.',
  ])('“%s”', (sentence) => {
    expect(eventsOf(sentence)).toEqual([['claimed', 'Norland attacked Varrow']])
  })

  test.each([
    ['Police say Anders Quist burst into the office and opened fire.', 'Anders Quist opened fire'],
    ['Officials say the troops left the port and attacked Varrow.', 'The troops attacked Varrow'],
    ['Ida Roe said she believes that Anders Quist died on Monday.', 'Anders Quist died'],
  ])('and so is what they go on to say: “%s”', (sentence, title) => {
    const told = eventsOf(sentence)
    expect(told).toContainEqual(['claimed', title])
    expect(told.filter(([status]) => status !== 'claimed')).toEqual([])
  })

  test('what else the speaker did is none', () => {
    expect(eventsOf('Ida Roe denied the charge and left Varrow.')).toContainEqual(['happened', 'Ida Roe left Varrow'])
  })

  test('a court’s finding is the court’s, and that it ruled is news', () => {
    expect(eventsOf('A court ruled on Monday that Norland attacked Varrow in 2015.')).toContainEqual([
      'claimed',
      'Norland attacked Varrow',
    ])
  })

  test('a denial is a denial', () => {
    expect(eventsOf('Norland denied attacking Varrow on Monday.')).toEqual([['denied', 'Norland attacked Varrow']])
  })
})

test.each([
  'Norland claims to have attacked Varrow on Monday.',
  'Norland appears to have attacked Varrow on Monday.',
  'Norland is said to have attacked Varrow on Monday.',
  'Norland is not believed to have attacked Varrow on Monday.',
  'Norland may have attacked Varrow on Monday.',
  'Norland never attacked Varrow.',
  'Norland nearly attacked Varrow on Monday.',
  'No troops attacked Varrow on Monday.',
  'None of the troops attacked Varrow on Monday.',
  'Neither Norland nor Lindhaven attacked Varrow on Monday.',
  'Rumours that Norland attacked Varrow on Monday spread in Lindhaven.',
  'Imagine that Norland attacked Varrow on Monday.',
  'If Norland attacked Varrow on Monday, Lindhaven would respond.',
  'Had Norland attacked Varrow on Monday, Lindhaven would have fallen.',
  'Norland is suspected of attacking Varrow on Monday.',
  'Norland was on the verge of attacking Varrow on Monday.',
  'Norland was expected to attack Varrow on Monday.',
])('nothing happened in “%s”', (sentence) => {
  expect(eventsOf(sentence).filter(([status]) => status === 'happened' || status === 'ongoing')).toEqual([])
})

test.each([
  ['Nobel laureates attacked the plan on Monday.', 'Nobel laureates attacked the plan'],
  ['Two troops attacked Varrow on Monday.', 'Two troops attacked Varrow'],
  ['The team were beaten in Varrow on Monday.', 'The team were beaten in Varrow'],
  ['The injured were flown to Varrow on Monday.', 'The injured were flown to Varrow'],
])('something happened in “%s”', (sentence, title) => {
  expect(eventsOf(sentence)).toContainEqual(['happened', title])
})

test.each([
  ['Norland, said to be at peace, attacked Varrow on Monday.', 'Norland attacked Varrow'],
  ['“We are done,” said Ida Roe, who left Varrow on Monday.', 'Ida Roe left Varrow'],
  [
    'The union, at odds with Norvik, left the talks on Monday, and said on Tuesday that it had.',
    'The union left the talks',
  ],
])('who speaks in “%s” vouches for nothing', (sentence, title) => {
  expect(eventsOf(sentence)).toContainEqual(['happened', title])
})

test('damage claims are no speakers', () => {
  expect(
    eventsOf('Damage claims last year were settled in Varrow.').filter(([status]) => status === 'claimed'),
  ).toEqual([])
})

test('what was dropped were the plans, and not the port', () => {
  const told = eventsOf('The council’s plans to close the port in Varrow were dropped on Monday.')
  expect(told.map(([, title]) => title)).not.toContain('The port in Varrow were dropped')
})

test('rules that were announced were announced, and allow nothing yet', () => {
  expect(eventsOf('The rules announced on Thursday would allow Norland to close the port.')).toEqual([
    ['happened', 'Rules were announced'],
  ])
})

test.each([
  ['Ida Roe was allegedly beaten and robbed in Varrow.', /robbed/u, 'claimed'],
  ['Ida Roe was reportedly arrested, charged and jailed in Varrow.', /jailed/u, 'claimed'],
  ['Ida Roe was beaten and robbed in Varrow.', /robbed/u, 'happened'],
  ['Ida Roe was not arrested but fined in Varrow.', /fined/u, 'happened'],
  ['Ida Roe was not arrested or charged in Varrow.', /charged/u, undefined],
  ['Ida Roe was never tried, convicted or jailed in Varrow.', /convicted|jailed/u, undefined],
  ['Ida Roe was nearly caught and jailed in Varrow.', /jailed/u, undefined],
  ['If Ida Roe was arrested and charged in Varrow, Anders Quist left the port.', /charged/u, undefined],
])('what is said of “was” is said of all that share it: “%s”', (sentence, told, status) => {
  const text = `Court news of the week\nThe harbour was calm. ${sentence}`
  const { events } = parseArticles([{ id: 'a1', text, published: '2021-10-06' }])
  expect(events.find(({ title }) => told.test(title))?.status).toBe(status)
})

test.each([
  ['According to police, Anders Quist stole the car on Monday.', 'claimed'],
  ['Anders Quist stole the car on Monday, prosecutors allege.', 'claimed'],
  ['A report published on Sunday said Anders Quist stole the car.', 'claimed'],
  ['A lawsuit filed in Varrow alleges that Anders Quist stole the car.', 'claimed'],
  ['The union is studying reports that Anders Quist stole the car.', 'claimed'],
  ['Ida Roe rejected claims that Anders Quist stole the car.', 'denied'],
  ['Ida Roe denied claims that Anders Quist stole the car.', 'denied'],
  ['Anders Quist stole the car on Monday, says the board.', 'claimed'],
  ['Anders Quist stole the car on Monday, claimed Ida Roe.', 'claimed'],
  ['There is proof that Anders Quist stole the car.', 'claimed'],
  ['It is true that Anders Quist stole the car.', 'happened'],
  ['There is no doubt that Anders Quist stole the car.', 'happened'],
  ['It is not true that Anders Quist stole the car.', undefined],
  ['Anders Quist stole the car according to plan.', undefined],
  ['There is no evidence that Anders Quist stole the car.', undefined],
  ['It is unlikely that Anders Quist stole the car on Monday.', undefined],
  ['Ida Roe feared that Anders Quist stole the car.', undefined],
  ['Ida Roe falsely claimed that Anders Quist stole the car.', undefined],
  ['Nobody believes that Anders Quist stole the car.', undefined],
])('what “that” hangs on says whether it happened: “%s”', (sentence, status) => {
  const text = `Court news of the week\nThe harbour was calm. ${sentence}`
  const { events } = parseArticles([{ id: 'a1', text, published: '2021-10-06' }])
  expect(events.find(({ title }) => title === 'Anders Quist stole the car')?.status).toBe(status)
})

test.each([
  'Ida Roe had been scheduled to testify on Monday.',
  'The match had been scheduled for Monday.',
  'The talks, which were to resume on Monday, collapsed.',
])('what was arranged is not told as done: “%s”', (sentence) => {
  expect(eventsOf(sentence).filter(([, title]) => /scheduled|resume|testif/u.test(title))).toEqual([])
})

test('what somebody is charged with is a claim', () => {
  expect(eventsOf('Anders Quist is charged with the murder of Ida Roe in 2015.')).toEqual([
    ['claimed', 'Murder of Ida Roe'],
  ])
})

test('who neither resigned nor left did nothing', () => {
  expect(eventsOf('Ida Roe neither resigned nor left Varrow on Monday.')).toEqual([])
})

test.each([
  ['The army said it took the port on Sunday and that rebels fled on Monday.', /fled/u, ['claimed']],
  ['The ministry said 12 died on Sunday, and divers found four bodies on Monday.', /found/u, ['happened']],
  ['Quist, who police say shot two people on Sunday, was arrested.', /shot|say/u, []],
  ['Scientists abandoned the idea that the lake froze in 1200.', /froze/u, []],
  ['The agency investigated a rumour that the ship was sold in 2019.', /sold/u, ['claimed']],
  ['After the ship sank in 1911, divers found a safe.', /sank/u, ['happened']],
  ['The ship sank in 1911, historians believe.', /sank/u, ['claimed']],
  ['The vote, announced late on Monday, surprised Norvik.', /surprised/u, ['happened']],
  ['Roe doubts that the mine will reopen in 2026.', /reopen/u, []],
  ['The union denies that the mine will reopen in 2026.', /reopen/u, []],
  ['The ministry says the mine will reopen in 2026.', /reopen/u, ['scheduled']],
  ['Documents obtained by the Times show that Roe closed the mine in 2018.', /closed/u, ['claimed']],
])('who vouches for it, or doubts it, is heard: “%s”', (sentence, told, statuses) => {
  expect(
    eventsOf(sentence)
      .filter(([, title]) => told.test(title))
      .map(([found]) => found),
  ).toEqual(statuses)
})

test.each([
  ['If the strike goes ahead on Friday, Norvik will close the harbour.', /close/u, 'hypothetical'],
  ['Norvik will close the harbour on Friday if the strike goes ahead.', /close/u, 'hypothetical'],
  ['Norvik will close the harbour on Friday unless the talks succeed.', /close/u, 'hypothetical'],
  ['Norvik will close the harbour on Friday even if it rains.', /close/u, 'scheduled'],
  ['The board will decide on Friday if the harbour stays open.', /decide/u, 'scheduled'],
  ['Norvik will close the harbour on Friday, and Quist did not know if it would open.', /close/u, 'scheduled'],
  ['The thief allegedly entered the shop on Monday and took two ships.', /took/u, 'claimed'],
  ['Prosecutors contend that Quist paid a diver in July 2018.', /paid/u, 'claimed'],
  ['Norvik will close the harbour on Friday.', /close/u, 'scheduled'],
])('a condition, a hedge and a charge reach the whole sentence: “%s”', (sentence, told, status) => {
  expect(
    eventsOf(sentence)
      .filter(([, title]) => told.test(title))
      .map(([found]) => found),
  ).toEqual([status])
})

test('who was told something did not say it, and who was handed something gave nothing', () => {
  const text =
    'Court news of the week\nThe harbour was calm. The court was told that Quist had burnt a ferry in August.'
  const told = parseArticles([{ id: 'a1', text, published: '2021-10-06' }]).events.find(({ title }) =>
    title.includes('ferry'),
  )
  expect(told?.status).toBe('claimed')
  expect(told?.claimant).toBeUndefined()
  expect(eventsOf('The envoy was summoned on Monday and handed a note.').map(([, title]) => title)).not.toContain(
    'The envoy handed a note',
  )
})

test('what somebody recalled is a claim, and ships that are recalled are not what somebody said', () => {
  expect(eventsOf('Ida Roe recalled that Quist left Varrow in 2019.')).toEqual([['claimed', 'Quist left Varrow']])

  const statuses = eventsOf('Norvik recalled 500 ships built in 2019.').map(([status]) => status)
  expect(statuses).toContain('happened')
  expect(statuses).not.toContain('claimed')
})
