import type { SegmentKind } from '#model/article.ts'
import { readVerb } from '../language/verb-forms.ts'
import { containment, foldWords, runsOf } from './fold-words.ts'
import type { Block } from './split-blocks.ts'

export interface ClassifiedBlock extends Block {
  readonly kind: Exclude<SegmentKind, 'slogan'>
  /** What the block is when it is no repeat of another. */
  readonly form: Exclude<SegmentKind, 'slogan'>
  /** Stands under a heading of analysis, advice or conclusion: it argues, it does not report. */
  readonly argues: boolean
  /** Ends in the middle of a sentence ("and address the..."). */
  readonly cut: boolean
}

/** Navigation, sharing and comment controls of web pages: whole lines, or the start of one. */
const controls =
  /^(?:skip to (?:main )?content|menu|home|search|sign (?:in|up)|log ?in|subscribe(?: now)?|share(?: (?:this|on|via)\b.*)?|follow(?: us)?:?|tweet|print|email|e-mail|whatsapp|facebook|twitter|telegram|copy link|leave a (?:comment|reply)|comments?(?: \(\d+\))?|post a comment|no comments|latest(?: news)?|trending|popular|recommended|related(?: (?:articles|stories|posts|topics))?:?|you (?:may|might) (?:also )?like|more (?:from|on)\b.*|advertisement|ad|sponsored|cookies?|accept all|privacy policy|terms of (?:use|service)|all rights reserved|copyright\b.*|©.*|next|previous|read (?:also|more|next):?|also read:?|see also:?|tags?:.*|categories:.*|filed under:?.*|listen to this article|\d+ ?min(?:ute)?s? read|updated?|published|image|video|play|loading\b.*|view (?:all|gallery)|show more|back to top|source:.*|\(?source:? https?:.*\)?|https?:\/\/\S+|image source.*|(?:photo|image|picture)s?: .*)$/iu

const teaser =
  /^(?:also read|read also|read more|related|see also|more|next|don[’']t miss|recommended)\s{0,2}:\s{0,2}[-–—]?\s{0,8}\S/iu

const note =
  /^(?:this (?:article|story|report|post) (?:has been|was) (?:updated|corrected|amended|first published)|(?:correction|clarification|editor[’']s note|update)\s*:|[\p{L}’' .]{1,60} (?:contributed to|assisted in|helped with) (?:this|the) (?:report|story|article)|reporting by |additional reporting|edited by |written by |with (?:files|reporting) from)/iu

const about =
  /\b(?:your go-to (?:source|destination)|welcome to [\p{L} ]{2,40}, your|join us on our journey|follow us on|sign up for our|subscribe to our|passion for storytelling|is a (?:seasoned|passionate|freelance|senior) (?:content |staff )?(?:writer|journalist|reporter|editor))\b/iu

const lure = /\bclick (?:on )?(?:this|the) link\b|^click here\b/iu

const credit =
  /\((?:photo|image|picture|ap photo|file)\b[^)]{0,120}\)\s{0,3}$|\b(?:getty images|afp|reuters|ap photo|epa|shutterstock)\)?\.?\s*$/iu

/** "TEL AVIV, ISRAEL - MARCH 23: Protesters hold signs …": an agency's caption. */
const captionLine =
  /^\p{Lu}[\p{Lu} .’'-]{1,40}(?:, \p{Lu}[\p{Lu} .’'-]{1,40}){0,3} {0,3}[-–—] {0,3}(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\s+\d{1,2}(?:,? \d{4})?\s*:/u

/** Headings under which a text argues and advises. */
const arguing =
  /\b(?:analysis|implications?|conclusions?|recommendations?|outlook|takeaways?|summary|trends?|prospects?|what(?:[’']s| is| comes) next|why it matters|opinion|perspectives?|lessons|way forward|faqs?|potential outcomes?)\b/iu

/** Tells what stands in each block, by its form, its place and whether it was said before. */
export function classifyBlocks(text: string, blocks: readonly Block[]): readonly ClassifiedBlock[] {
  const seen = new Map<string, number>()
  const runs = new Set<number>()
  const titleAt = findTitle(text, blocks)
  let argues = false
  return blocks.map((block, index) => {
    const content = text.slice(block.start, block.end)
    const words = foldWords(content)
    const kind = kindOf(content, words, index, titleAt)
    const own = runsOf(words)
    const repeat = repeats(content, words, own, { seen, runs })
    if (kind === 'heading') argues = isNumbered(content) ? argues : arguing.test(content)
    const cut = /(?:\.{3}|…)$/u.test(content)
    if (kind !== 'furniture') {
      seen.set(words.join(' '), index)
      // A lead that is cut short must not make a repeat of the whole text that follows.
      if (!cut) for (const run of own) runs.add(run)
    }
    const repeated = repeat && kind !== 'furniture' && kind !== 'title' && kind !== 'teaser'
    return { ...block, kind: repeated ? 'duplicate' : kind, form: kind, argues: argues && kind !== 'title', cut }
  })
}

function repeats(
  content: string,
  words: readonly string[],
  own: ReadonlySet<number>,
  { seen, runs }: { readonly seen: ReadonlyMap<string, number>; readonly runs: ReadonlySet<number> },
): boolean {
  if (words.length >= 4 && seen.has(words.join(' '))) return true
  return words.length >= 12 && content.length >= 60 && containment(own, runs) >= 0.8
}

function kindOf(content: string, words: readonly string[], index: number, titleAt: number): ClassifiedBlock['form'] {
  if (index === titleAt) return 'title'
  if (controls.test(content) || isHandle(content, words)) return 'furniture'
  if (content.length < 200 && lure.test(content)) return 'link'
  if (teaser.test(content)) return 'teaser'
  if (note.test(content) || about.test(content)) return 'furniture'
  if (captionLine.test(content) || (credit.test(content) && content.length < 700))
    return words.length < 5 ? 'credit' : 'caption'
  if (/^\(?source\b/iu.test(content) && words.length < 12) return 'credit'
  return isHeading(content, words) ? 'heading' : 'body'
}

/** The first short line that is one sentence at most; lead paragraphs and page furniture may stand before it. */
function findTitle(text: string, blocks: readonly Block[]): number {
  let passed = 0
  for (const [index, { start, end }] of blocks.entries()) {
    const content = text.slice(start, end)
    const words = foldWords(content)
    if (controls.test(content) || isHandle(content, words) || isDateLine(content)) continue
    if (
      words.length >= 3 &&
      words.length <= 28 &&
      content.length <= 200 &&
      isOneSentence(content) &&
      !captionLine.test(content)
    ) {
      // A full stop ends sentences; a title that has one is told by coming back, or by leading the page.
      if (!/[.,;:]$/u.test(content) || passed === 0) return index
    }
    if (++passed >= 2) return -1
  }
  return -1
}

function isOneSentence(content: string): boolean {
  return !/[.!?][”"’']?\s+\p{Lu}/u.test(
    content.replaceAll(/\b(?:U\.S|U\.K|U\.N|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|No|Inc|Corp|Co|Ltd|vs|\p{Lu})\./gu, ''),
  )
}

/** "Tuesday, April 11, 2023": a line with nothing but a date on it is the page's own. */
export function isDateLine(content: string): boolean {
  return content.length < 90 && /\d/u.test(content) && foldWords(content).every((word) => dateWord.test(word))
}

const dateWord =
  /^(?:\d{1,4}(?:st|nd|rd|th)?|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|updated?|published|posted|on|at|the|of|am|pm|a|p|m|utc|gmt|et|pt|uk|us|hrs|hours|time|created|edited|story|noon|midnight|originally|[a-z]{1,3}[sd]t|\d{1,2}(?:am|pm|a|p)|last|modified|first)$/u

/** A user's handle or a lone name of a page's author: one word with digits in it. */
function isHandle(content: string, words: readonly string[]): boolean {
  return words.length === 1 && content.length > 5 && /\p{L}/u.test(content) && /\d{2,}/u.test(content)
}

function isNumbered(content: string): boolean {
  return /^(?:\d{1,2}[.)]|[-•*–])\s/u.test(content)
}

/** A short line without the end of a sentence, and without a verb that tells something. */
function isHeading(content: string, words: readonly string[]): boolean {
  if (words.length > 14 || content.length > 110 || /[.!?…”"]$/u.test(content)) return false
  if (isDateLine(content)) return false
  if (/:[-–—]?$/u.test(content) || isNumbered(content)) return true
  const capitals = content.match(/(?<![\p{L}])\p{Lu}/gu)?.length ?? 0
  return words.length <= 3 || capitals >= words.length * 0.5 || !words.some((word) => readVerb(word)?.form === 'past')
}
