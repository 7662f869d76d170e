/** `/` leads from the timeline to the jump field, `?` asks for help, Enter goes on to the evidence; elsewhere keys are letters. */
export function listenToKeys(onHelp: () => void): () => void {
  const press = (event: KeyboardEvent): void => {
    const { key, target, ctrlKey, metaKey, altKey } = event
    if (ctrlKey || metaKey || altKey || !(target instanceof HTMLElement)) return
    // A quicker key takes back the way to the evidence.
    clearTimeout(going)
    if (target.closest('[data-timeline-surface]')) onTimelineKey(event, target, onHelp)
    else if (key === 'Escape' && target.closest('aside')) returnToTimeline(event)
  }
  document.addEventListener('keydown', press)
  return () => document.removeEventListener('keydown', press)
}

/** The mark from which the reader went to the evidence. */
let cameFrom: HTMLElement | undefined
let going: ReturnType<typeof setTimeout> | undefined

function onTimelineKey(event: KeyboardEvent, target: HTMLElement, onHelp: () => void): void {
  switch (event.key) {
    case '?':
      event.preventDefault()
      onHelp()
      return
    case '/':
      event.preventDefault()
      focusJump()
      return
    case 'Enter':
      // The press selects the event first; then its evidence stands.
      cameFrom = target
      going = setTimeout(() => focus(document.querySelector('aside [role="region"]')))
  }
}

function returnToTimeline(event: KeyboardEvent): void {
  if (!cameFrom?.isConnected) return
  event.preventDefault()
  focus(cameFrom)
  cameFrom = undefined
}

function focusJump(): void {
  const field = document.querySelector('[data-jump]')
  const sheet = field?.closest('[popover]')
  if (sheet instanceof HTMLElement) sheet.showPopover()
  focus(field)
}

function focus(element: Element | null): void {
  if (element instanceof HTMLElement) element.focus({ preventScroll: true })
}
