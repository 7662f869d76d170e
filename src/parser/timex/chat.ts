import { textAfter, textBefore } from './context.ts'
const marks = /[#@][A-Za-z]|https?:\/\/|!!|\b(?:lol|haha|omg)\b/i
const reach = 160

/** Is this a short message rather than prose? Its marks (a hashtag, a handle, a link) stand near, on the same line. */
export function isChat(text: string, start: number, end: number): boolean {
  const before = textBefore(text, start, reach)
  const after = textAfter(text, end, reach)
  const stop = after.indexOf('\n')
  return marks.test(before.slice(before.lastIndexOf('\n') + 1)) || marks.test(stop < 0 ? after : after.slice(0, stop))
}
