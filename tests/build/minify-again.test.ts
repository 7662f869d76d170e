import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseArticles } from '#parser/parse-articles.ts'
import { minify, namesThatClash } from '../../src/build/minify-again.ts'
import { bundleWorker } from '../../src/build/worker-source.ts'

/** Sentences with a date or a status of every kind. */
const text = `Norland closes the port of Varrow

VARROW, Norland, Oct. 6, 2021 - Norland closed the port of Varrow on Monday, police said. It was built in the 19th century.

On 4 October 2021 at 9 a.m. Ida Roe met with Anders Quist in Lindhaven. Two days later she left for Varrow. At least two years earlier, in the summer of 2019, Norland attacked the port, killing more than 30 people. Last week it denied attacking the port.

Norland will open the port by May 2025. Police suspect that Quist killed Roe on Sunday. Norland held the port from 2015 to 2019, and twice a year since March 2020 it sold ferries. Before 3 May 2019, Roe visited Varrow. Three days after 3 May 2019, Norland closed the harbour in Varrow. The seventh visit of Roe to Varrow began in early April. In the third quarter of 2020 Norland bought ten ferries. Quist was jailed for robbing Roe on 3 May 2015. Over the weekend some 300 protesters gathered in Varrow.

On Christmas Day 2020, Roe opened a school in Varrow. The war began on 7 May 2021; five months of war have killed 900 people. According to Roe, the ferry sank at noon on Tuesday. In the 1990s Norland built the bridge, in 480 BC it was a village.`

const other = `Roe and Quist meet

Ida Roe met with Anders Quist in Lindhaven on Monday. Norland said that 40 people were killed in the attack in 2019. Quist did not kill Roe, his lawyer said on Tuesday.`

test('the parser with short names reads what the parser reads', async () => {
  const root = process.cwd()
  const { code } = await bundleWorker(join(root, 'src/parser/parse-articles.ts'), { root, mode: 'production' })
  const short = await minify(code)
  expect(short.length).toBeLessThan(code.length)
  const articles = [
    { id: 'a1', text },
    { id: 'a2', text: other, published: '2021-10-06' },
  ]
  const built: { readonly parse: typeof parseArticles } = await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(`${short}\nexport const parse = worker.parseArticles`)}`
  )
  const read = built.parse(articles)
  const expected = parseArticles(articles)
  expect(expected.events.length).toBeGreaterThan(15)
  expect(read).toEqual(expected)
}, 60_000)

test('a pattern with a group that is called like a field of ours is found', () => {
  expect(namesThatClash(String.raw`/(?<year>\d+)(?<ordinal>th)(?<=a)/`)).toEqual(['ordinal'])
})
