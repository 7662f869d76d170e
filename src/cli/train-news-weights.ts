import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findCandidates } from '#parser/events/find-candidates.ts'
import { readArticle } from '#parser/events/read-article.ts'
import { splitSegments } from '#parser/text/split-segments.ts'
import { anchorTimeExpressions } from '#parser/timex/anchor-time-expressions.ts'
import { tagTimeExpressions } from '#parser/timex/tag-time-expressions.ts'

/** A clause as the regression sees it, and whether its sentence carries the story by the annotators' word. */
interface Example {
  readonly article: number
  readonly sentence: string
  readonly features: ReadonlyMap<string, boolean>
  readonly news: boolean
}

interface AnnotatedArticle {
  readonly id: string
  readonly text: string
  readonly dct?: string
  readonly sentences: readonly { readonly i: number; readonly start: number; readonly end: number }[]
}

interface AnnotatedEvent {
  readonly mentions: readonly {
    readonly articleId: string
    readonly sent: number
    readonly start: number
    readonly end: number
  }[]
}

/**
 * Trains the weights of `judge-news.ts` by logistic regression (L2, batch gradient descent) and writes them.
 * Data: TimeSET (Hasegawa et al. 2024, CC BY 4.0) and nothing else; odd lines train, even lines report.
 *
 *     node src/cli/train-news-weights.mjs FOLDER     with timeset.articles.jsonl and timeset.events.jsonl in it
 */
export function trainNewsWeights(folder: string): void {
  const articles = readLines(join(folder, 'timeset.articles.jsonl')).map((line): AnnotatedArticle => JSON.parse(line))
  const events = readLines(join(folder, 'timeset.events.jsonl')).map((line): AnnotatedEvent => JSON.parse(line))
  const examples = articles.flatMap((article, index) => examplesOf(article, index, events))
  const train = examples.filter(({ article }) => article % 2 === 0)
  const report = examples.filter(({ article }) => article % 2 === 1)
  const model = fit(train)
  for (const threshold of [0.2, 0.25, 0.3, 0.35, 0.4, 0.5])
    process.stdout.write(
      `${threshold}: odd ${score(train, model, threshold)}   even ${score(report, model, threshold)}\n`,
    )
  writeWeights(model)
}

function readLines(file: string): readonly string[] {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean)
}

function examplesOf(source: AnnotatedArticle, index: number, events: readonly AnnotatedEvent[]): readonly Example[] {
  const { id, text, dct } = source
  const article = readArticle(
    { index, id, text },
    splitSegments(text),
    anchorTimeExpressions(tagTimeExpressions(text), dct),
  )
  const mentions = events.flatMap((event) => event.mentions.filter(({ articleId }) => articleId === id))
  return findCandidates(article, 0).flatMap((candidate): readonly Example[] => {
    const { features, span } = candidate
    if (!features) return []
    const sentence = source.sentences.find(({ start, end }) => span.start < end && span.end > start)
    if (!sentence) return []
    return [
      {
        article: index,
        sentence: `${id} ${sentence.i}`,
        features: new Map(Object.entries(features)),
        news: mentions.some(({ sent }) => sent === sentence.i),
      },
    ]
  })
}

interface Model {
  readonly bias: number
  readonly weights: ReadonlyMap<string, number>
}

const STEPS = 3000
const RATE = 0.5
const DECAY = 0.02

function fit(examples: readonly Example[]): Model {
  const names = [...(examples[0]?.features.keys() ?? [])]
  let bias = 0
  const weights = new Map(names.map((name) => [name, 0]))
  for (let step = 0; step < STEPS; step++) {
    let biasSlope = 0
    const slopes = new Map(names.map((name) => [name, 0]))
    for (const { features, news } of examples) {
      const error = probability(features, { bias, weights }) - (news ? 1 : 0)
      biasSlope += error
      for (const name of names) if (features.get(name)) slopes.set(name, (slopes.get(name) ?? 0) + error)
    }
    bias -= (RATE * biasSlope) / examples.length
    for (const name of names) {
      const weight = weights.get(name) ?? 0
      weights.set(name, weight - RATE * ((slopes.get(name) ?? 0) / examples.length + DECAY * weight))
    }
  }
  return { bias, weights }
}

function probability(features: ReadonlyMap<string, boolean>, { bias, weights }: Model): number {
  let sum = bias
  for (const [name, there] of features) if (there) sum += weights.get(name) ?? 0
  return 1 / (1 + Math.exp(-sum))
}

/** Precision, recall and F1 over the sentences that have a candidate at all. */
function score(examples: readonly Example[], model: Model, threshold: number): string {
  const gold = new Set(examples.filter(({ news }) => news).map(({ sentence }) => sentence))
  const chosen = new Set(
    examples.filter(({ features }) => probability(features, model) >= threshold).map(({ sentence }) => sentence),
  )
  const right = [...chosen].filter((sentence) => gold.has(sentence)).length
  const precision = right / Math.max(1, chosen.size)
  const recall = right / Math.max(1, gold.size)
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall)
  return `P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}`
}

function percent(share: number): string {
  return (share * 100).toFixed(1)
}

function writeWeights({ bias, weights }: Model): void {
  const rows = [...weights].map(([name, weight]) => `    ${name}: ${weight.toFixed(2)},`)
  writeFileSync(
    'src/parser/events/news-weights.ts',
    `/** Weights of \`judge-news.ts\`, written by \`src/cli/train-news-weights.ts\` from TimeSET (CC BY 4.0). */
export const newsWeights: { readonly bias: number; readonly features: Readonly<Record<string, number>> } = {
  bias: ${bias.toFixed(2)},
  features: {
${rows.join('\n')}
  },
}
`,
  )
}
