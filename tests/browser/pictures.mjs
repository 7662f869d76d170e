// npm run pictures: what the page looks like today. npm run pictures -- readme: the picture of README.md too.
import { runnerImport } from 'vite'

const { module } = await runnerImport('tests/browser/take-pictures.ts')
await module.takePictures({ readme: process.argv.includes('readme') })
