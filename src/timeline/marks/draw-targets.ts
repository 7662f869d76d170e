import { select } from 'd3'
import type { Target } from '../layout/drawing.ts'
import { type EventIndex, holdsRow, rowOf } from '../layout/event-index.ts'

export interface TargetListener {
  readonly onHover: (id: string | undefined) => void
  readonly onChoose: (target: Target) => void
}

/**
 * Lays a transparent button over each mark and label, in time order: what hands and screen readers use. One of them is
 * the timeline's tab stop; it draws the focus ring.
 */
export function drawTargets(
  list: HTMLOListElement,
  targets: readonly Target[],
  { index, selectedId }: { readonly index: EventIndex; readonly selectedId: string | undefined },
  { onHover, onChoose }: TargetListener,
): void {
  const stop = stopAmong(list, targets, rowOf(index, selectedId))
  const focused = focusIn(list)
  const before = drawn.get(list) ?? index
  drawn.set(list, index)
  const items = select(list)
    .selectAll<HTMLLIElement, Target>('li')
    .data(targets, ({ key }) => key)
    .join((enter) => {
      const item = enter.append('li')
      item
        .append('button')
        .attr('type', 'button')
        .on('click', (_, target) => onChoose(target))
        .on('pointerenter', (event: PointerEvent, { kind, key }) => {
          if (event.pointerType !== 'touch') onHover(kind === 'event' ? key : undefined)
        })
        .on('pointerleave', () => onHover(undefined))
        .on('focus', function keepStop() {
          for (const other of list.querySelectorAll('button[tabindex="0"]')) other.setAttribute('tabindex', '-1')
          this.tabIndex = 0
        })
      return item
    })
    .order()
  items
    .select<HTMLButtonElement>('button')
    .style('transform', ({ x, y }) => `translate(${x}px,${y}px)`)
    .style('width', ({ width }) => `${width}px`)
    .style('height', ({ height }) => `${height}px`)
    .attr('data-key', ({ key }) => key)
    .attr('data-tight', ({ isTight }) => (isTight ? '' : null))
    .attr('data-kind', ({ kind }) => kind)
    .attr('tabindex', ({ key }) => (key === stop ? 0 : -1))
    .attr('aria-pressed', ({ kind, key }) => (kind === 'event' ? String(key === selectedId) : null))
    .each(function nameIt({ name }) {
      if (this.textContent !== name) this.textContent = name
    })
  // Removed, or moved in the order, which loses the focus as well.
  if (focused && focused.element !== document.activeElement)
    keepFocus(list, targets, focused.target, (row) => rowOf(index, before.ids[row]))
  else if (document.activeElement === list)
    list.querySelector<HTMLElement>('button[tabindex="0"]')?.focus({ preventScroll: true })
}

/** Of which events a list's buttons tell: the rows of others mean nothing to these. */
const drawn = new WeakMap<HTMLOListElement, EventIndex>()

interface Focused {
  readonly element: Element
  readonly target: Target
}

function focusIn(list: HTMLOListElement): Focused | undefined {
  const element = document.activeElement
  const item = element?.closest('li')
  return element && item && list.contains(item)
    ? { element, target: select<HTMLLIElement, Target>(item).datum() }
    : undefined
}

/** What had the focus is gone: the focus goes to what holds its first event now, else to the nearest in time, so that keys go on working. */
function keepFocus(
  list: HTMLOListElement,
  targets: readonly Target[],
  gone: Target,
  rowNow: (row: number) => number,
): void {
  const first = rowNow(gone.rows[0] ?? -1)
  const heir =
    targets.find(({ rows }) => holdsRow(rows, first)) ??
    [...targets].sort((a, b) => Math.abs(a.at - gone.at) - Math.abs(b.at - gone.at))[0]
  const button = heir && list.querySelector(`button[data-key="${CSS.escape(heir.key)}"]`)
  // Nothing in view: the list itself hears the keys that lead back.
  if (!heir) list.tabIndex = -1
  const next = button instanceof HTMLElement ? button : list
  next.focus({ preventScroll: true })
}

/** The one that a tab reaches: where the focus is or was, else the selected, else the first. */
function stopAmong(list: HTMLOListElement, targets: readonly Target[], selected: number): string | undefined {
  const current = list.querySelector('button[tabindex="0"]')
  const before = current instanceof HTMLElement ? current.dataset['key'] : undefined
  const kept = targets.find(({ key }) => key === before)
  const chosen = selected < 0 ? undefined : targets.find(({ rows }) => holdsRow(rows, selected))
  if (current === document.activeElement && kept) return kept.key
  return (chosen ?? kept ?? targets[0])?.key
}
