import { type ExtractionReply, readInSlices } from './read-extraction.ts'
import { takeTurns } from './take-turns.ts'

/** Fetches the extraction that `?data=` names: the one request that the page ever makes. */
export async function fetchExtraction(data: string, page: string): Promise<ExtractionReply> {
  const address = addressOfData(data, page)
  if (!address)
    return refused('its address is on another site; the page reads only files from the site that it came from')
  const response = await fetch(address).catch(() => undefined)
  if (!response)
    return refused('the browser did not fetch it (it never does for a page opened as a file, or in a sandbox)')
  if (!response.ok) return refused(`the site answered ${response.status}`)
  const text = await response.text().catch(() => undefined)
  if (text === undefined) return refused('the connection broke off')
  const value = decodeJson(text)
  if (value === undefined) return refused('it is not JSON')
  performance.mark('dateline:data')
  return takeTurns(readInSlices(value))
}

/** The address of a data file: it must share scheme, host and port with the page. */
export function addressOfData(data: string, page: string): URL | undefined {
  const address = URL.canParse(data, page) ? new URL(data, page) : undefined
  const here = new URL(page)
  // Not `origin`: that is "null" for every page in a sandbox and on file://.
  return address && address.protocol === here.protocol && address.host === here.host ? address : undefined
}

function decodeJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function refused(reason: string): ExtractionReply {
  return { type: 'refused', reason }
}
