import { heightFor } from './answer-host.ts'

/** HTML that shows the story in somebody else's page, without a script: all that the frame needs and nothing more. */
export function writeEmbedCode(address: string, title: string): string {
  const attributes = {
    src: address,
    title: `Timeline: ${title}`,
    width: '100%',
    height: String(heightFor(Infinity)),
    style: 'border: 0',
    loading: 'lazy',
    sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
    allow: 'fullscreen; clipboard-write',
    referrerpolicy: 'no-referrer',
  }
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeAttribute(value)}"`)
  return `<iframe ${written.join(' ')}></iframe>`
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
