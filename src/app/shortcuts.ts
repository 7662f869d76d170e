/** `/` leads from the timeline to the jump field, `?` asks for help; elsewhere the keys are letters. */
export function onTimelineKey(onHelp: () => void): () => void {
  const press = (event: KeyboardEvent): void => {
    const { key, target, ctrlKey, metaKey, altKey } = event
    if (ctrlKey || metaKey || altKey || !(target instanceof Element) || !target.closest('[data-timeline-surface]'))
      return
    if (key === '?') onHelp()
    else if (key === '/') focusJump()
    else return
    event.preventDefault()
  }
  document.addEventListener('keydown', press)
  return () => document.removeEventListener('keydown', press)
}

function focusJump(): void {
  const field = document.querySelector('[data-jump]')
  const sheet = field?.closest('[popover]')
  if (sheet instanceof HTMLElement) sheet.showPopover()
  if (field instanceof HTMLElement) field.focus({ preventScroll: true })
}
