import type { Frame, Locator, Page } from 'playwright-core'

/** The element that takes wheel and drag. */
export function surfaceOf(frame: Frame | Page): Locator {
  return frame.locator('[data-timeline-surface]')
}

/** Marks and clusters in view, as the buttons that stand for them. */
export function marksIn(frame: Frame | Page): Locator {
  return surfaceOf(frame).getByRole('button')
}

/** Marks of single events. */
export function singleMarksIn(frame: Frame | Page): Locator {
  return marksIn(frame).and(frame.locator('[data-kind="event"]'))
}

/** Names of marks that another mark lies on, so that the pointer cannot choose them. */
export function hiddenMarks(frame: Frame | Page): Promise<readonly string[]> {
  return marksIn(frame).evaluateAll((marks) =>
    marks
      .filter((mark) => {
        const { x, y, width, height } = mark.getBoundingClientRect()
        const met = document.elementFromPoint(x + width / 2, y + height / 2)
        return met !== mark && met instanceof HTMLButtonElement
      })
      .map(({ textContent }) => textContent),
  )
}

/** How many events the page says it has drawn. */
export function countDrawn(frame: Frame | Page): Promise<unknown> {
  return frame.evaluate(() => {
    const mark = performance.getEntriesByName('dateline:drawn').at(-1)
    return mark instanceof PerformanceMark ? Reflect.get(Object(mark.detail), 'events') : undefined
  })
}

/** The words that are chosen in the article, as the reader shows them; and whether they can be seen. */
export async function chosenWords(frame: Frame | Page): Promise<{ readonly text: string; readonly inView: boolean }> {
  const words = frame.locator('[data-reader] [data-selected]')
  await words.first().waitFor()
  // The reader scrolls to the words after it has drawn them.
  await words.first().evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))))
  return words.evaluateAll((pieces) => {
    const reader = pieces[0]?.closest('[data-reader]')
    const box = reader?.getBoundingClientRect()
    const first = pieces[0]?.getClientRects()[0]
    return {
      text: pieces.map(({ textContent }) => textContent).join(''),
      inView: Boolean(box && first && first.top >= box.top - 1 && first.bottom <= box.bottom + 1),
    }
  })
}
