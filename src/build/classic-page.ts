import type { Plugin } from 'vite'

/**
 * What the built page may do: run its own script, start a worker from a blob, load a file of its own folder.
 * Nothing may be evaluated, and no text may become HTML.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  'font-src data:',
  "connect-src 'self'",
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types dateline-worker',
].join('; ')

/**
 * Makes the built page one that runs from a sub-path, from a file and in a sandbox: a classic script and relative
 * addresses only. A module script is blocked wherever the page has no origin of its own and its host sends no CORS.
 */
export function classicPage(): Plugin {
  return {
    name: 'dateline:classic-page',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: { order: 'post', handler: toClassicPage },
    writeBundle(_, bundle) {
      const faults = Object.values(bundle).flatMap((file) =>
        faultsOf(file.fileName, file.type === 'chunk' ? file.code : String(file.source)),
      )
      if (faults.length) this.error(faults.join('\n'))
    },
  }
}

/** Turns Vite's module script into a deferred classic one and puts the policy first in the head. */
export function toClassicPage(html: string): string {
  return html
    .replaceAll(
      /<script type="module"(?: crossorigin)? src="(?<src>[^"]+)"><\/script>/gu,
      '<script defer src="$<src>"></script>',
    )
    .replaceAll('<link rel="stylesheet" crossorigin ', '<link rel="stylesheet" ')
    .replace(
      /<head>/u,
      `<head>
    <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}" />
    <meta name="referrer" content="no-referrer" />`,
    )
}

/** What would keep a built file from running on a sub-path, as a file or in a sandbox. */
export function faultsOf(fileName: string, code: string): readonly string[] {
  const forbidden: readonly (readonly [ending: string, pattern: RegExp, fault: string])[] = [
    ['.html', /type="module"/u, 'a module script'],
    ['.html', /\scrossorigin/u, 'a request with CORS'],
    ['.html', /\s(?:src|href)="\//u, 'an absolute address'],
    ['.css', /url\(\s*["']?\//u, 'an absolute address'],
    ['.css', /@import/u, 'an import'],
    ['.js', /\bimport\.meta\b/u, 'import.meta'],
    ['.js', /\bimport\(/u, 'a dynamic import'],
  ]
  return forbidden
    .filter(([ending, pattern]) => fileName.endsWith(ending) && pattern.test(code))
    .map(([, , fault]) => `${fileName} holds ${fault}: it would not run from a sub-path, a file or a sandbox`)
}
