import { select } from 'd3'
import type { Target } from '../layout/drawing.ts'

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
  selectedId: string | undefined,
  { onHover, onChoose }: TargetListener,
): void {
  const stop = stopAmong(list, targets, selectedId)
  const items = select(list)
    .selectAll<HTMLLIElement, Target>('li')
    .data(targets, ({ key }) => key)
    .join((enter) => {
      const item = enter.append('li')
      item.append('button').attr('type', 'button')
      return item
    })
    .order()
  items
    .select<HTMLButtonElement>('button')
    .on('click', (_, target) => onChoose(target))
    .on('pointerenter', (event: PointerEvent, { kind, ids }) => {
      if (event.pointerType !== 'touch') onHover(kind === 'event' ? ids[0] : undefined)
    })
    .on('pointerleave', () => onHover(undefined))
    .on('focus', function keepStop() {
      for (const other of list.querySelectorAll('button[tabindex="0"]')) other.setAttribute('tabindex', '-1')
      this.tabIndex = 0
    })
    .style('transform', ({ x, y }) => `translate(${x}px,${y}px)`)
    .style('width', ({ width }) => `${width}px`)
    .style('height', ({ height }) => `${height}px`)
    .attr('data-key', ({ key }) => key)
    .attr('data-tight', ({ isTight }) => (isTight ? '' : null))
    .attr('data-kind', ({ kind }) => kind)
    .attr('tabindex', ({ key }) => (key === stop ? 0 : -1))
    .attr('aria-pressed', ({ kind, ids }) =>
      kind === 'event' ? String(selectedId !== undefined && ids.includes(selectedId)) : null,
    )
    .each(function nameIt({ name }) {
      if (this.textContent !== name) this.textContent = name
    })
}

/** The one that a tab reaches: where the focus is or was, else the selected, else the first. */
function stopAmong(
  list: HTMLOListElement,
  targets: readonly Target[],
  selectedId: string | undefined,
): string | undefined {
  const current = list.querySelector('button[tabindex="0"]')
  const before = current instanceof HTMLElement ? current.dataset['key'] : undefined
  const kept = targets.find(({ key }) => key === before)
  const selected = selectedId === undefined ? undefined : targets.find(({ ids }) => ids.includes(selectedId))
  if (current === document.activeElement && kept) return kept.key
  return (selected ?? kept ?? targets[0])?.key
}
