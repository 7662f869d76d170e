import type { Status } from '#model/timeline-event.ts'
import styles from './parts.module.css'

/** The mark of a status, as on the axis; a fork where articles differ. Drawn beside its word, never alone. */
export function StatusGlyph({
  status,
  versions = 0,
  uncertain = false,
}: {
  readonly status: Status
  readonly versions?: number
  readonly uncertain?: boolean
}) {
  return (
    <svg className={styles.glyph} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      {versions > 1 ? <Fork status={status} tines={Math.min(versions, 3)} /> : <Mark status={status} />}
      {uncertain && versions < 2 && <circle cx="8" cy="8" r="7.5" fill="none" stroke="currentColor" />}
    </svg>
  )
}

// 9 across, in the middle of a 16 px slot.
function Mark({ status }: { readonly status: Status }) {
  switch (status) {
    case 'happened':
      return <circle cx="8" cy="8" r="4.5" fill="currentColor" />
    case 'ongoing':
      return (
        <g fill="currentColor">
          <path d="M4.5 3.5H9v9H4.5a4.5 4.5 0 0 1 0-9z" />
          <path d="M10.5 4.5h2v7h-2zM14 5.75h1.5v4.5H14z" />
        </g>
      )
    case 'scheduled':
      return <Ring r={3.75} />
    case 'claimed':
      return (
        <g>
          <Ring r={3.75} />
          <path d="M8 3.5a4.5 4.5 0 0 0 0 9z" fill="currentColor" />
        </g>
      )
    case 'denied':
      return (
        <g stroke="currentColor">
          <Ring r={3.75} />
          <path d="M2.5 13.5l11-11" strokeWidth="1.75" />
        </g>
      )
    case 'hypothetical':
      return (
        <circle cx="8" cy="8" r="3.75" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="1.5 1.7" />
      )
  }
}

function Ring({ r }: { readonly r: number }) {
  return <circle cx="8" cy="8" r={r} fill="none" stroke="currentColor" strokeWidth="1.5" />
}

// A handle, then one tine per version, each with its bead.
function Fork({ status, tines }: { readonly status: Status; readonly tines: number }) {
  const pitch = tines > 2 ? 6 : 9
  const beads = Array.from({ length: tines }, (_, i) => 8 + (i - (tines - 1) / 2) * pitch)
  return (
    <g stroke="currentColor" strokeWidth="1.5" fill="none">
      {beads.map((y) => (
        <path key={y} d={`M2.5 8H6Q7 ${y} 11 ${y}`} />
      ))}
      {beads.map((y) => (
        <Bead key={y} y={y} status={status} r={tines > 2 ? 2.25 : 3} />
      ))}
    </g>
  )
}

function Bead({ y, status, r }: { readonly y: number; readonly status: Status; readonly r: number }) {
  if (status === 'happened' || status === 'ongoing')
    return <circle cx="11.5" cy={y} r={r} fill="currentColor" stroke="none" />
  return (
    <g>
      <circle cx="11.5" cy={y} r={r - 0.75} fill="var(--paper)" />
      {status === 'claimed' && (
        <path d={`M11.5 ${y - r}a${r} ${r} 0 0 0 0 ${r * 2}z`} fill="currentColor" stroke="none" />
      )}
    </g>
  )
}
