/**
 * Pieces of pattern that many families share. In a phrase a blank stands for the gap between two words,
 * and the phrase ends where a word ends.
 */
export const month = String.raw`(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b(?:\.(?!\.))?)`
export const weekday = String.raw`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues|tue|weds|wed|thurs|thur|thu|fri|sat|sun)\b\.?)`
export const dayNumber = String.raw`(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\d|[.,:]\d|[/%])`
export const year = String.raw`(?:1\d{3}|20\d{2})(?!\d|[.,]\d)`
export const smallNumber = String.raw`(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)`
export const number = String.raw`(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,6}(?:\.\d{1,3})?|(?:${smallNumber}|a|an) (?:hundred|thousand)(?: and ${smallNumber})?|${smallNumber})`
export const ordinal = String.raw`(?:\d{1,2}(?:st|nd|rd|th)|(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)`
export const season = String.raw`(?:spring(?:time)?|summer(?:time)?|fall|autumn|winter(?:time)?)`
export const unit = String.raw`(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weekends?|weeks?|wks?|months?|mths?|quarters?|years?|yrs?|decades?|century|centuries)`
export const partOfDay = String.raw`(?:morning|morn|afternoon|evening|night|nite|midday|dawn|dusk|sunrise|sunset|daybreak|nightfall|daylight|daytime|lunchtime)`

/** Up to three would be unrolled: compiling the patterns then takes a third of a first reading. `markBreaks` keeps gaps short. */
const gap = String.raw`(?:\s{1,9})`

/** Blanks and the end of a line. */
const LONGEST_GAP = 4

/** The text with marks, as many, for gaps that no phrase reaches across: between paragraphs, and columns. */
export function markBreaks(text: string): string {
  return text.replaceAll(/\s{2,}/g, (blank) =>
    blank.length > LONGEST_GAP || blank.split('\n').length > 2 ? '\0'.repeat(blank.length) : blank,
  )
}

/** A sticky pattern, blind to case, that ends at the end of a word. `[- ]` is a hyphen or a gap. */
export function phrase(source: string): RegExp {
  return new RegExp(`${withGaps(source)}(?![a-z\\d])`, 'iy')
}

/** A sticky pattern that goes on to the word behind it. */
export function opening(source: string): RegExp {
  return new RegExp(withGaps(source), 'iy')
}

function withGaps(source: string): string {
  return source.replace(/\[(?:- | -)\]/g, '(?:-| )').replaceAll(' ', gap)
}
