import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { showWindow } from '#store/actions.ts'
import { getEventsUnder, getExtent } from '#store/selectors.ts'
import { noFilters } from '#store/timeline-store.ts'
import { useTimeline, useTimelineStore } from '#store/use-timeline.ts'
import { eventDateInWords, shortened } from '../parts/date-words.ts'
import { goToEvent } from '../parts/event-order.ts'
import { Icon } from '../parts/Icon.tsx'
import styles from './header.module.css'
import { readJump } from './read-jump.ts'

const MOST_OPTIONS = 8

/** Leads to a day, a month, a year, or to an event that holds the words. */
export function JumpField() {
  const store = useTimelineStore()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const state = useTimeline((all) => all.extraction)
  const options = useMemo(() => {
    const current = store.getState()
    const interval = readJump(text, getExtent(current))
    const found =
      text.trim().length < 2 ? [] : getEventsUnder(current, { ...noFilters, hiddenStatuses: [], words: text })
    return { interval, events: state.events.length ? found.slice(0, MOST_OPTIONS) : [] }
  }, [text, store, state])
  const count = options.events.length + (options.interval ? 1 : 0)
  const close = (): void => {
    setOpen(false)
    setText('')
  }
  const choose = (index: number): void => {
    const event = options.events[options.interval ? index - 1 : index]
    if (options.interval && index === 0) showWindow(store, options.interval)
    else if (event) goToEvent(store, event.id)
    else return
    close()
    // On a phone the field stands in a sheet of its own, which has served.
    const sheet = field.current?.closest('[popover]')
    if (sheet instanceof HTMLElement) sheet.hidePopover()
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') choose(active)
    else if (event.key === 'Escape') close()
    else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, count - 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0))
    else return
    event.preventDefault()
  }
  const shown = open && text.trim() !== ''
  return (
    <div className={styles.jump} role="search">
      <input
        ref={field}
        className={styles.field}
        type="text"
        role="combobox"
        aria-label="Jump to a date or words"
        aria-expanded={shown && count > 0}
        aria-controls={`${id}-options`}
        aria-autocomplete="list"
        aria-activedescendant={shown && count > 0 ? `${id}-${active}` : undefined}
        placeholder="Jump to a date or words"
        autoComplete="off"
        enterKeyHint="go"
        data-jump=""
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          setActive(0)
          setOpen(true)
        }}
        onKeyDown={press}
        onBlur={() => setOpen(false)}
        onFocus={() => setOpen(true)}
      />
      <Icon name="find" />
      <div
        className={styles.options}
        id={`${id}-options`}
        role="listbox"
        aria-label="Places to jump to"
        hidden={!shown || count === 0}
      >
        {options.interval && (
          <Option id={`${id}-0`} active={active === 0} date="Date" text={text.trim()} onChoose={() => choose(0)} />
        )}
        {options.events.map((event, i) => {
          const index = options.interval ? i + 1 : i
          return (
            <Option
              key={event.id}
              id={`${id}-${index}`}
              active={active === index}
              date={shortened(eventDateInWords(event))}
              text={event.title}
              onChoose={() => choose(index)}
            />
          )
        })}
      </div>
      {shown && count === 0 && (
        <div className={styles.options} role="status">
          <p className={styles.nothing}>Neither a date nor words of this story.</p>
        </div>
      )}
    </div>
  )
}

function Option({
  id,
  active,
  date,
  text,
  onChoose,
}: {
  readonly id: string
  readonly active: boolean
  readonly date: string
  readonly text: string
  readonly onChoose: () => void
}) {
  return (
    // The field keeps the focus and has the keys (ARIA combobox); a press must not take it away.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      aria-selected={active}
      // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
      tabIndex={-1}
      className={styles.option}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={styles.optionDate}>{date}</span>
      <span className={styles.optionText}>{text}</span>
    </div>
  )
}
