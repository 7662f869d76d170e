// npm run card: the picture that other sites show beside a link to the page, taken of the built page.
import { runnerImport } from 'vite'

const { module } = await runnerImport('tests/browser/take-pictures.ts')
await module.takeCard()
