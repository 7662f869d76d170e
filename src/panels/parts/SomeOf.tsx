import { type ReactNode, useState } from 'react'
import parts from './parts.module.css'

/** The first so many items of a list; the others come when they are asked for, as many at a time. */
export function SomeOf<T>({
  items,
  most,
  render,
}: {
  readonly items: readonly T[]
  readonly most: number
  readonly render: (item: T) => ReactNode
}) {
  const [shown, setShown] = useState(most)
  return (
    <>
      {items.slice(0, shown).map(render)}
      {shown < items.length && (
        <li>
          <button type="button" className={parts.word} onClick={() => setShown(shown + most)}>
            {(items.length - shown).toLocaleString('en')} more
          </button>
        </li>
      )}
    </>
  )
}
