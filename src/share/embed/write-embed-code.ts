import { heightFor } from './answer-host.ts'

/** What goes with a frame where the host takes a script: its address, and the story in a few lines for readers without frames. */
export interface FrameCompany {
  readonly script: string
  readonly page: string
  readonly lines: readonly string[]
}

/** HTML that shows the story in somebody else's page: a frame with all that it needs and nothing more. */
export function writeEmbedCode(address: string, title: string, company?: FrameCompany): string {
  const frame = writeTag('iframe', {
    src: address,
    title: `Timeline: ${title}`,
    width: '100%',
    height: String(heightFor(Infinity)),
    style: 'border: 0',
    loading: 'lazy',
    sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
    allow: 'fullscreen; clipboard-write; web-share',
    referrerpolicy: 'no-referrer',
  })
  if (!company) return `${frame}</iframe>`
  const lines = company.lines.map((line) => `<li>${escape(line)}</li>`).join('')
  const link = `${writeTag('a', { href: company.page })}${escape(title)}</a>`
  return [
    `${writeTag('script', { src: company.script })}</script>`,
    `<blockquote class="dateline"><ul>${lines}</ul>${link}</blockquote>`,
    `${frame}</iframe>`,
  ].join('\n')
}

function writeTag(name: string, attributes: Readonly<Record<string, string>>): string {
  return `<${name} ${Object.entries(attributes)
    .map(([key, value]) => `${key}="${escape(value)}"`)
    .join(' ')}>`
}

function escape(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
