// node src/cli/train-news-weights.mjs FOLDER: writes src/parser/events/news-weights.ts from annotated articles.

const folder = process.argv[2]
if (!folder) {
  console.error('Name the folder with timeset.articles.jsonl and timeset.events.jsonl in it.')
  process.exit(1)
}
const { runnerImport } = await import('vite')
const { module } = await runnerImport('src/cli/train-news-weights.ts')
module.trainNewsWeights(folder)
