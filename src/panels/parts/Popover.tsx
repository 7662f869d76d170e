import { type ReactNode, type ToggleEvent, useState } from 'react'
import parts from './parts.module.css'

/** A small dialog over the page, opened by a button that names its id; what stands in it is made only while it is open. */
export function Popover({
  id,
  label,
  children,
}: {
  readonly id: string
  readonly label: string
  readonly children: ReactNode
}) {
  const [open, setOpen] = useState(false)
  return (
    <div
      popover="auto"
      id={id}
      className={parts.popover}
      role="dialog"
      aria-label={label}
      onToggle={(event: ToggleEvent) => setOpen(event.newState === 'open')}
    >
      {open && children}
    </div>
  )
}
