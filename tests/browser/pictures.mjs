// npm run pictures: what the page looks like today, for the eye and for README.md.
import { runnerImport } from 'vite'

const { module } = await runnerImport('tests/browser/take-pictures.ts')
await module.takePictures()
