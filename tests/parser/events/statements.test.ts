import { describe, expect, test } from 'vitest'
import { parseArticles } from '#parser/parse-articles.ts'

function statementsOf(sentence: string): readonly (readonly [string, string | undefined])[] {
  const text = `Bridge news of the week\nThe harbour was calm. ${sentence}`
  return parseArticles([{ id: 'a1', text, published: '2021-10-06' }]).events.map(({ title, short }) => [title, short])
}

function titles(sentence: string): readonly string[] {
  return statementsOf(sentence).map(([title]) => title)
}

describe('a statement', () => {
  test.each([
    // Roles go where a name stands, the date goes where it is told beside it.
    [
      'Norlandish Prime Minister Ida Roe met with President Anders Quist in Lindhaven on Monday.',
      'Ida Roe met with Anders Quist in Lindhaven',
      'Roe met with Quist',
    ],
    ['At the talks, company CEO Ida Roe sold the ferry on Monday.', 'Ida Roe sold the ferry', 'Roe sold the ferry'],
    ['On Monday, Norland sold the ferry to the port.', 'Norland sold the ferry to the port', 'Norland sold the ferry'],
    // Perfect and passive become past.
    ['Two divers have been killed in Varrow on Monday.', 'Two divers were killed in Varrow', 'Two divers killed'],
    // A plan is told with "to".
    ['Anders Quist is set to visit Lindhaven next Monday.', 'Anders Quist to visit Lindhaven', 'Quist to visit'],
    // What explains a name is left to the quote.
    [
      'Anders Quist visited Varrow, a port in Norland, on Monday.',
      'Anders Quist visited Varrow',
      'Quist visited Varrow',
    ],
  ])('of “%s”', (sentence, title, short) => {
    expect(statementsOf(sentence)).toContainEqual([title, expect.stringContaining(short)])
  })

  test.each([
    // "1,200 killed" would say more than "over 1,200".
    ['Over 1,200 people were killed in Varrow on Monday.', 'Over 1,200 people killed'],
    ['Ida Roe visited Kerem Varrow, a vital border crossing, on Monday.', 'Kerem Varrow'],
    ['The housing minister resigned on Monday.', 'Minister resigned'],
    ['The talk between Roe and Quist on Monday was short.', 'Talk'],
  ])('is short without saying something else: of “%s”', (sentence, short) => {
    expect(statementsOf(sentence).map(([, words]) => words)).toContainEqual(expect.stringMatching(`${short}$`))
  })

  test('says who "he" is, within the paragraph', () => {
    expect(titles('Anders Quist came to Varrow on Monday. He visited the bridge on Tuesday.')).toContain(
      'Anders Quist visited the bridge',
    )
  })

  test.each([
    ['The bridge was hit by a barge on Monday. It collapsed on Tuesday.', 'The bridge collapsed'],
    ['Norland Airlines said on Monday that it had sold the port.', 'Norland Airlines sold the port'],
    ['The ferryman denied on Monday that he had opened the gate.', 'The ferryman denied that he had opened the gate'],
    ['The Harbour Department closed the port on Monday.', 'The Harbour Department closed the port'],
    ['Ida Roe asked the council to close the port on Monday.', 'Ida Roe asked the council to close the port'],
    ['Divers found the wreck of a barge on Monday.', 'Divers found the wreck of a barge'],
    ['The strike continued in Varrow on Monday.', 'The strike continued in Varrow'],
    ['The former world champion of the Norland rowing league Ida Roe left Varrow on Monday.', 'Ida Roe left Varrow'],
    // Whoever is described at length is told of by name.
    ['Ida Roe, 52, a former diver of the Norland navy, died in Varrow.', 'Ida Roe died in Varrow'],
    ['Ida Roe, 52 was arrested in Varrow.', 'Ida Roe was arrested in Varrow'],
    ['Ida Roe, rowing champion, diver, and singer, has died in Varrow.', 'Ida Roe died in Varrow'],
    ['Ida Roe, a diver who served in the navy of Norland, has died in Varrow.', 'Ida Roe died in Varrow'],
    [
      'A man suspected of burning the ferry was arrested in Varrow.',
      'A man suspected of burning the ferry was arrested in Varrow',
    ],
    ['Ida Roe was found guilty of arson.', 'Ida Roe was found guilty of arson'],
    ['The bodies of two divers were found in the harbour.', 'The bodies of two divers were found in the harbour'],
    ['Ida Roe lived in Varrow. Her husband was killed by a barge.', 'Ida Roe’s husband was killed by a barge'],
    // What was done goes on behind "and", where the second verb has no object.
    ['Ida Roe was arrested and charged with arson.', 'Ida Roe was charged with arson'],
    ['The ferryman was held on Monday and then released on Tuesday.', 'The ferryman was released'],
    ['The ferry was stopped and hit a barge.', 'The ferry hit a barge'],
    ['The bridge was built and collapsed in Varrow.', 'The bridge collapsed in Varrow'],
    ['Ida Roe crossed the street in Varrow when a tram hit her.', 'A tram hit her'],
    ['It was a 30-mile chase that passed through Norland and reached Varrow.', 'A 30-mile chase reached Varrow'],
    // One who did three things.
    ['Ida Roe reached Varrow, met the mayor and left the harbour.', 'Ida Roe met the mayor'],
    ['The smuggler was held, charged with theft and jailed in Varrow.', 'The smuggler was charged with theft'],
    [
      'The law was passed by the council, signed by the mayor and printed in Varrow.',
      'The law was signed by the mayor',
    ],
    // Behind a relative clause its noun goes on.
    ['A fire in Norland that began on Monday destroyed a mill.', 'A fire in Norland destroyed a mill'],
    ['A fire in Norland that began on Monday destroyed a mill.', 'A fire in Norland began'],
    ['Ida Roe, a smuggler caught in Norland, has left Varrow.', 'Ida Roe left Varrow'],
    // Nobody is named, and somebody did it.
    ['A woman has died after being hit by a barge.', 'A woman died after being hit by a barge'],
    ['A man was arrested after a chase, police said.', 'A man was arrested after a chase'],
  ])('tells of “%s”', (sentence, title) => {
    expect(titles(sentence)).toContain(title)
  })

  test.each([
    'The violence has taken a heavy toll on both sides.',
    'Ida Roe was found to have lied.',
    'The clubs were groups that sometimes took a toll from smugglers.',
    'I took a toll from Ida Roe on Monday.',
    'A man who police said held two people was killed in Varrow.',
    'Ida Roe and Anna Lund lived in Varrow. Her husband was killed by a barge.',
  ])('does not tell of “%s”', (sentence) => {
    expect(titles(sentence).filter((title) => /toll|lied|killed/u.test(title))).toEqual([])
  })

  test('takes "it" for nothing where it stands for nothing', () => {
    const told = titles(
      'The ferry sank on Sunday. It rained on Monday. Norvik was closed on Monday. It was announced on Monday that the plant would be sold. The mayor hardly slept on Monday.',
    )
    expect(told.filter((title) => /rained|announced|slept/u.test(title))).toEqual([])
  })

  test('does not guess what "it" is, nor tell of what was found to be so, nor of a question', () => {
    expect(
      titles(
        'Norland sold the ferry to the port on Monday. It sank on Tuesday. Divers found that it was old. Ida Roe asked why on Monday.',
      ),
    ).toEqual(['Norland sold the ferry to the port'])
  })

  test('dates what was first done before the news of the day not by that day', () => {
    const text =
      'Bridge news of the week\n\nMayor Ida Roe closed the port. When Ida Roe first opened the port, Anders Quist praised the ferry.'
    const { events } = parseArticles([{ id: 'a1', text, published: '2021-10-06' }])
    expect(events.find(({ title }) => title === 'Ida Roe opened the port')?.when).toBeUndefined()
  })

  test('takes "he" for a person, never for an office', () => {
    expect(
      titles(
        'Mayor Ida Roe spoke in Varrow on Monday. The Lindhaven Office of Roads was sold. She left Varrow on Tuesday.',
      ),
    ).toContain('Ida Roe left Varrow')
    expect(
      statementsOf("Norlandish President Anders Quist's lead was large on Monday and he was declared the winner.").map(
        ([title]) => title,
      ),
    ).toContain('Anders Quist was declared the winner')
  })

  test.each([
    // One person in the sentence before, or in its own.
    ['Anders Quist was seen in Varrow on Sunday. On Monday he closed the gate.', 'Anders Quist closed the gate'],
    ['Mr. Quist said on Monday that he had closed the gate.', 'Quist closed the gate'],
    [
      'Mayor Ida Roe met Mr. Quist on Sunday. She left Varrow on Monday. Later she closed the gate.',
      'Ida Roe closed the gate',
    ],
    // Two: nobody can tell.
    ['Minister Ida Roe met President Anders Quist on Sunday. On Monday he closed the gate.', undefined],
    ['Minister Anders Quist hit a deputy on Sunday. On Monday he closed the gate.', undefined],
    [
      'Minister Anders Quist spoke on Sunday. A young diver who had seen it was hurt. He closed the gate on Monday.',
      undefined,
    ],
    ["Minister Anders Quist's brother was in Varrow on Sunday. On Monday he closed the gate.", undefined],
    ['An officer of Minister Anders Quist said that he closed the gate on Monday.', undefined],
    // The words that belong to somebody tell whether it is "he" or "she".
    ['Ms. Roe met Mr. Quist on Sunday. On Monday he closed the gate.', 'Quist closed the gate'],
    [
      'The Norlandish Prime Minister Ida Roe spoke on Sunday. On Monday she closed the gate.',
      'Ida Roe closed the gate',
    ],
    // A storm, a town and a club are no persons.
    ['Hurricane Ida reached Varrow on Sunday. On Monday she closed the gate.', undefined],
    ['The Varrow Divers won on Sunday. On Monday he closed the gate.', undefined],
    // Who shares a surname is not told by the first name of the other.
    ['Ida Roe and her son Jon Roe came on Sunday. Roe closed the gate on Monday.', 'Roe closed the gate'],
    ['Three divers came to Varrow on Sunday. On Monday they closed the gate.', 'Three divers closed the gate'],
    ['Three divers fought with officers on Sunday. On Monday they closed the gate.', undefined],
    ['Officers cut the chain of three divers on Sunday. They closed the gate on Monday.', undefined],
    ['The council sent a ship to Varrow, and it closed the gate on Monday.', undefined],
  ])('“%s” tells of %s', (sentence, title) => {
    const told = titles(sentence).filter((each) => each.endsWith('closed the gate'))
    expect(told).toEqual(title === undefined ? [] : [title])
  })

  test('tells an office by its only holder, and leaves it as it is where another one was spoken of', () => {
    const news =
      'Norlandish Secretary of State Ida Roe met President Anders Quist in Varrow on Sunday, and the two agreed on a plan.'
    expect(titles(`${news} The diplomat left Varrow on Monday.`)).toContain('Ida Roe left Varrow')
    expect(titles(`${news} The president left Varrow on Monday.`)).toContain('Anders Quist left Varrow')
    expect(titles(`${news} The captain left Varrow on Monday.`)).toContain('The captain left Varrow')
    expect(titles(`${news} A diplomat was hurt. The diplomat left Varrow on Monday.`)).toContain(
      'The diplomat left Varrow',
    )
  })

  test.each([
    // Another office, or somebody else's.
    ['Norlandish Vice President Ida Roe spoke on Sunday. The president closed the gate on Monday.', 'The president'],
    ['Foreign Minister Ida Roe spoke on Sunday. The prime minister closed the gate on Monday.', 'The prime minister'],
    ['Former President Ida Roe spoke on Sunday. The president closed the gate on Monday.', 'The president'],
    [
      'U.S. President Ida Roe spoke on Sunday. The Egyptian president closed the gate on Monday.',
      'The Egyptian president',
    ],
    ['Chief Executive Officer Ida Roe spoke on Sunday. The officer closed the gate on Monday.', 'The officer'],
    ['The mayor and Minister Ida Roe spoke on Sunday. The mayor closed the gate on Monday.', 'The mayor'],
    ['Minister Ida Roe was shot by an officer on Sunday. The officer closed the gate on Monday.', 'The officer'],
    ['Minister Ida Roe, whose son is a pilot, spoke on Sunday. The pilot closed the gate on Monday.', 'The pilot'],
    // The same one.
    ['U.S. President Ida Roe spoke on Sunday. The American president closed the gate on Monday.', 'Ida Roe'],
    [
      'Minister Ida Roe, 41, a former diver and a singer, spoke on Sunday. The diver closed the gate on Monday.',
      'The diver',
    ],
    ['Ms. Ida Roe, a singer from Varrow, spoke on Sunday. The singer closed the gate on Monday.', 'Ida Roe'],
  ])('of “%s”, %s did it', (sentence, who) => {
    expect(titles(sentence)).toContain(`${who} closed the gate`)
  })

  test.each([
    ['NA47, flying from Varrow, Norland to Lindhaven, fell into the sea on Monday.', 'NA47 fell into the sea'],
    [
      'Unrest over the shooting by police of Jon Dahl, a rower, continued in Varrow on Monday.',
      'Unrest over the shooting by police of Jon Dahl continued in Varrow',
    ],
    ['More than 40 barges had been sold by Monday.', 'More than 40 barges were sold'],
    ['A short time later a third diver was arrested on Monday.', 'A third diver was arrested'],
    ['Rescue work has begun on Monday and at last report they were near the gate.', 'Rescue work began'],
    ['A Lima, Peru judge closed the port on Monday.', 'A Lima, Peru judge closed the port'],
  ])('keeps its subject and its end: “%s”', (sentence, title) => {
    expect(titles(sentence)).toContain(title)
  })

  test.each([
    ['A diver who saw the wounded deputy called the council on Monday.', ['A diver called the council']],
    ['Officers who found the man shot him on Monday.', ['Officers shot him']],
    ['The council praised a diver who found a bag the deputy lost on Monday.', ['The council praised a diver']],
    ['A diver who said the deputy called him left Varrow on Monday.', []],
  ])('gives no deed to whom a relative clause told of: “%s”', (sentence, told) => {
    expect(titles(sentence).filter((title) => /called|shot|lost|praised/u.test(title))).toEqual(told)
  })

  test.each([
    ['Roe wrote a book, which sold well, and directed a film on Monday.', ['Roe directed a film']],
    [
      'The report listed ten men, naming two, redacted upon the orders of a court on Monday.',
      ['The report listed ten men'],
    ],
    ['In the office they had just fled, Ida Roe lay ill on Monday.', ['Ida Roe lay ill']],
  ])('sees whose deed stands behind an aside: “%s”', (sentence, told) => {
    expect(titles(sentence)).toEqual(told)
  })

  test('keeps what a hyphen joins, and drops what is joined to nothing', () => {
    const told = titles(
      'The driver hit a 66-year-old woman near Varrow on Monday. Roe was linked on Sunday to a gang known as the Blocks, who are said to be old.  The mayor was driving on Route 52 just after 2:30 a.m. on Monday.',
    )
    expect(told).toEqual(
      expect.arrayContaining([
        'The driver hit a 66-year-old woman near Varrow',
        'Roe was linked to a gang',
        'The mayor was driving on Route 52',
      ]),
    )
  })

  test('takes no noun for a verb', () => {
    const told = titles(
      'Ida Roe announced her plan on Monday in a video broadcast to the port. It follows a conviction of fraud and conspiracy charges committed in 2002.',
    )
    expect(told.filter((title) => /plan broadcast|committed/u.test(title))).toEqual([])
  })

  test('gives an object to the verb before it, not to the verb behind', () => {
    expect(
      statementsOf('On Monday, Ida Roe questioned its legality and Minister Anders Quist closed the bridge.').map(
        ([title]) => title,
      ),
    ).toEqual(['Ida Roe questioned its legality', 'Anders Quist closed the bridge'])
  })

  test('leaves no remnant of a date, a quotation or a word of help', () => {
    const told = titles(
      'Monday’s storm over Varrow cut off ten homes. Ida Roe announced on Monday that there have been two million visitors. Many have been injured on Sunday in Varrow. Norland sold the ferry on Monday, saying the bridge was closed.',
    )
    expect(told).toContain('Monday’s storm over Varrow cut off ten homes')
    expect(told).toContain('Ida Roe announced that there have been two million visitors')
    expect(told.filter((title) => /^(?:’s|been|saying)\b|\b(?:have|was)$/iu.test(title))).toEqual([])
  })

  test.each([
    ['Ida Roe will step down on Friday in Varrow.', 'Ida Roe to step down in Varrow'],
    ['Rail workers of Norland walked out on Sunday.', 'Rail workers of Norland walked out'],
    ['Norland beat Sudland 3-1 in the final on Sunday.', 'Norland beat Sudland 3-1 in the final'],
    ['The woman injured on Sunday in Varrow died on Monday.', 'The woman injured on Sunday in Varrow died'],
  ])('keeps what the verb needs: %s', (sentence, title) => {
    expect(titles(sentence)).toContain(title)
  })

  test('tells two deeds of one sentence as two, and none that almost was or failed to be', () => {
    expect(titles('The storm, which hit Varrow on Friday, killed 12 people and left Norland without power.')).toEqual([
      'The storm hit Varrow',
      'The storm killed 12 people',
      'The storm left Norland without power',
    ])
    expect(titles('Norland nearly sold the ferry on Sunday. Ida Roe failed on Monday to win Varrow.')).toEqual([])
  })

  test('takes who was first to do something for no plan', () => {
    expect(titles('Ida Roe was first to close the gate on Monday.')).toEqual([])
    expect(titles('Ida Roe is to close the gate on Friday.')).toEqual(['Ida Roe to close the gate'])
  })

  test('keeps a compound noun whole', () => {
    expect(
      statementsOf('On Monday, Norland signed a power sharing agreement aimed at ending the strike.')[0]?.[0],
    ).toBe('Norland signed a power sharing agreement aimed at ending the strike')
  })

  test('takes nothing from a quotation that goes on over its sentences', () => {
    expect(
      titles(
        'Ida Roe said on Monday: “We knew the bridge. The council sold the ferry in Varrow on Sunday. It was old.” Anders Quist resigned on Monday.',
      ),
    ).toEqual(['Anders Quist resigned'])
  })

  test('leaves out what nobody did', () => {
    expect(statementsOf('It was closed on Monday. This was sold on Tuesday.')).toEqual([])
  })

  test('is never longer than 80 characters, its short form than 24', () => {
    const long =
      'On Monday, the members of the committee for the inquiry into the fall of the northern span of the bridge at Varrow published a preliminary report of nine hundred pages.'
    for (const [title, short] of statementsOf(long)) {
      expect(title.length).toBeLessThanOrEqual(80)
      expect(short?.length).toBeLessThanOrEqual(24)
    }
  })
})

test.each([
  ['Norvik published a report dated 3 May 2019.', 'Norvik published a report'],
  ['Police arrested a man over a 2015 murder in Varrow.', 'Police arrested a man over a murder in Varrow'],
  ['Norvik won the bid for the 2028 Games.', 'Norvik won the bid for the Games'],
  ['The election scheduled for 3 December was cancelled.', 'The election was cancelled'],
  ['Norvik will reopen the mine no earlier than May 2025.', 'Norvik to reopen the mine'],
  ['Norvik closed the mine the day after 3 May 2019.', 'Norvik closed the mine'],
  ['Norvik closed the mine on 3 May, the day that the ferry sank.', 'Norvik closed the mine'],
  ['Ida Roe was falsely accused of theft in 2019.', 'Ida Roe was falsely accused of theft'],
  ['Norvik won its first title since 1998 on Monday.', 'Norvik won its first title since 1998'],
  ['Norvik closed two mines in May 2019 (one of them for good).', 'Norvik closed two mines'],
])('keeps what a date stood with, and nothing that only the date needed: “%s”', (sentence, title) => {
  expect(titles(sentence)).toContain(title)
})

test('two subjects without a joint between them tell nothing', () => {
  expect(titles('Norvik sold the plant it bought in 1999.')).not.toContain('The plant it bought')
})

test.each([
  ['The former member for the seat, Ida Roe, stepped down on Monday.', 'Ida Roe stepped down'],
  ['Police found the body of Ida Roe, who vanished in 2019.', 'Ida Roe vanished'],
  ['Anders Quist was arrested on suspicion of robbing Ida Roe, who vanished in 2019.', 'Ida Roe vanished'],
  ['The firm, based in Varrow, closed its mine on Monday.', 'The firm closed its mine'],
])('names who did it, and not whom or what the name stands beside: “%s”', (sentence, title) => {
  expect(titles(sentence)).toContain(title)
})

test.each([
  ['The man said to have killed Roe in 1999 was arrested on Monday.', /Roe was/u],
  ['The man whose wife killed Roe in 1999 was arrested on Monday.', /Roe was/u],
  ['The woman who claims that Quist robbed the bank was arrested on Monday.', /bank was/u],
  ['The company that denied it polluted the lake in 2016 was fined on Monday.', /lake was/u],
  ['The general whom Roe fired in 2019 was freed on Monday.', /Roe (?:fired )?was/u],
  ['The ship on which Quist sailed in 1901 sank in 1912.', /Quist (?:sailed )?sank|on sank/u],
  ['The dog that bit the man who robbed Roe in 2019 died on Monday.', /(?:man|Roe) died/u],
  ['The claim by Quist that Roe took the money in 2019 was rejected.', /took/u],
  ['Aides said Roe had planned to visit on 7 October but cancelled the trip.', /^But/u],
  ['Mary Smith married John Brown in 1990. He died in 1999.', /Smith died/u],
  ['John Brown met Mary Smith in 1990. She left the next day.', /Brown left/u],
])('what is told of somebody is told of nobody else: “%s”', (sentence, wrong) => {
  expect(titles(sentence).filter((title) => wrong.test(title))).toEqual([])
})

test.each([
  ['The man who allegedly killed Roe in 1999 was arrested on Monday.', 'The man was arrested'],
  ['The general whom Roe fired in 2019 was freed on Monday.', 'The general was freed'],
  ['The ship on which Quist sailed in 1901 sank in 1912.', 'The ship sank'],
  ['The man who stabbed Roe in 1999 was arrested on Monday.', 'The man was arrested'],
  ['Police believe Quist left on Monday.', 'Quist left'],
  ['Mary Smith won in 2016. She resigned in 2018.', 'Mary Smith resigned'],
])('and of whom it is told: “%s”', (sentence, title) => {
  expect(titles(sentence)).toContain(title)
})
