import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { extname, join, normalize } from 'node:path'

export interface Served {
  readonly port: number
  readonly close: () => Promise<void>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
}

/** Serves a folder below a path, with or without CORS for everyone (GitHub Pages has it, most hosts do not). */
export function serveFolder(
  folder: string,
  { below = '/', cors }: { readonly below?: string; readonly cors: boolean },
): Promise<Served> {
  return serve((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    const inside = pathname.startsWith(below) ? normalize(decodeURIComponent(pathname.slice(below.length))) : '..'
    const wanted = join(folder, inside)
    const file = existsSync(wanted) && statSync(wanted).isDirectory() ? join(wanted, 'index.html') : wanted
    if (inside.startsWith('..') || !existsSync(file)) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      ...(cors && { 'Access-Control-Allow-Origin': '*' }),
    })
    createReadStream(file).pipe(response)
  })
}

/** Serves one page that holds the frame it is asked for: `/?frame=<address>&sandbox=allow-scripts`. */
export function serveHost(): Promise<Served> {
  return serve((request, response) => {
    const query = new URL(request.url ?? '/', 'http://host').searchParams
    const frame = query.get('frame')
    if (frame === null) {
      response.writeHead(404).end()
      return
    }
    const sandbox = query.get('sandbox')
    const attribute = sandbox === null ? '' : ` sandbox="${sandbox}"`
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(`<!doctype html>
<html lang="en"><title>A newspaper</title><link rel="icon" href="data:,">
<p style="height: 300px">Above the frame.</p>
<iframe title="Timeline" src="${frame.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" width="${
      query.get('width') ?? 1000
    }" height="${query.get('height') ?? 640}"${attribute}></iframe>
<p style="height: 2000px">Below the frame.</p></html>`)
  })
}

function serve(listener: RequestListener): Promise<Served> {
  const server = createServer(listener)
  return new Promise((resolve) => {
    server.listen(0, () => {
      const address = server.address()
      resolve({
        port: typeof address === 'object' && address ? address.port : 0,
        close: () =>
          new Promise((closed) => {
            server.closeAllConnections()
            server.close(() => closed())
          }),
      })
    })
  })
}
