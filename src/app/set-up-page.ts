import type { Configuration } from '#share/url/configuration.ts'

/** Dresses the page as its address asks: theme, ground, guest in a frame or not. */
export function setUpPage({ theme, gestures, ground, embed }: Configuration): void {
  const { dataset, style } = document.documentElement
  if (theme) dataset['theme'] = theme
  if (gestures) dataset['gestures'] = gestures
  if (embed) dataset['embed'] = ''
  if (ground) style.setProperty('--ground', ground)
}
