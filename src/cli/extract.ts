import { extractFiles } from './extract-files.ts'
import { extractStream } from './extract-stream.ts'

const usage = `Reads news articles and prints what happened when, as JSON.

  npm run --silent extract -- FILES…        one timeline of these files
  npm run --silent extract -- --ndjson      one timeline for each line on standard input:
                                            {"id", "articles": [{"id", "text", "published"?, "title"?, "url"?}]}
`

/** The command line. Standard output holds JSON and nothing else; gives the exit status. */
export async function main(args: readonly string[]): Promise<number> {
  // Whoever reads the output may stop early, as `head` does: that is no fault.
  process.stdout.on('error', () => process.exit(0))
  const [option, ...rest] = args
  if (option === '--ndjson' && rest.length === 0) return extractStream(process.stdin, process.stdout)
  const unknown = args.find((arg) => arg.startsWith('--'))
  if (option === undefined || unknown !== undefined) {
    process.stderr.write(
      unknown === undefined || unknown === '--help' ? usage : `Unknown option ${unknown}\n\n${usage}`,
    )
    return option === '--help' ? 0 : 1
  }
  return extractFiles(args, process.stdout, process.stderr)
}
