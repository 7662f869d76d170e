import type { Extraction } from '#model/extraction.ts'

/** An extraction as the JSON that `?data=` reads. */
export function extractionToJson(extraction: Extraction): string {
  return `${JSON.stringify(extraction, undefined, 2)}\n`
}
