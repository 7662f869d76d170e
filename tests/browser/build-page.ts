import { build } from 'vite'

/** Builds the page that the browser tests read, unless the whole check has just done so. */
export default async function buildPage(): Promise<void> {
  if (!process.env['DATELINE_BUILT']) await build({ logLevel: 'warn' })
}
