import { machineDate } from './date-words.ts'

/** Words for a date, with the date itself for machines where HTML can say it. */
export function EventDate({
  edtf,
  words,
  className,
}: {
  readonly edtf: string | undefined
  readonly words: string
  readonly className?: string | undefined
}) {
  return (
    <time className={className} dateTime={machineDate(edtf)}>
      {words}
    </time>
  )
}
