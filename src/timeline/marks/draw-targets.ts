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
  select(list)
    .selectAll<HTMLLIElement, Target>('li')
    .data(targets, ({ key }) => key)
    .join((enter) => {
      const item = enter.append('li')
      item.append('button').attr('type', 'button')
      return item
    })
    .order()
    .each(function drawTarget(target) {
      const button = this.firstElementChild
      if (!(button instanceof HTMLButtonElement)) return
      const { x, y, width, height, name, key, kind } = target
      button.style.transform = `translate(${x}px,${y}px)`
      button.style.width = `${width}px`
      button.style.height = `${height}px`
      if (button.textContent !== name) button.textContent = name
      button.dataset['key'] = key
      button.dataset['kind'] = kind
      button.tabIndex = key === stop ? 0 : -1
      const isSelected = selectedId !== undefined && target.ids.includes(selectedId)
      if (kind === 'event') button.setAttribute('aria-pressed', String(isSelected))
      else button.removeAttribute('aria-pressed')
      button.onclick = () => onChoose(target)
      const hovered = kind === 'event' ? target.ids[0] : undefined
      button.onpointerenter = (event) => {
        if (event.pointerType !== 'touch') onHover(hovered)
      }
      button.onpointerleave = () => onHover(undefined)
      button.onfocus = () => {
        for (const other of list.querySelectorAll('button[tabindex="0"]')) other.setAttribute('tabindex', '-1')
        button.tabIndex = 0
      }
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
