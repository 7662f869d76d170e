import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'

const seeds = readdirSync('seeds')
  .filter((file) => file.endsWith('.txt'))
  .map((file) => join('seeds', file))

interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

function extract(args: readonly string[], input = ''): Run {
  return spawnSync(process.execPath, ['src/cli/launch.mjs', ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
}

/** A line of the stream: one article that says one sentence, or says it over and over. */
function lineOf(id: string, times = 1): string {
  return JSON.stringify({ id, articles: [{ id: 'a', text: 'It fell on 1 May 2024. '.repeat(times) }] })
}

// The first start bundles the core.
beforeAll(() => {
  extract(['--help'])
}, 60_000)

test('the seeds give an extraction whose articles are named after their files', () => {
  const { status, stdout, stderr } = extract(seeds)
  expect(stderr).toBe('')
  expect(status).toBe(0)
  const extraction: unknown = JSON.parse(stdout)
  expect(extraction).toMatchObject({
    format: 'dateline',
    version: 1,
    articles: expect.arrayContaining(
      seeds.map((path) => expect.objectContaining({ id: basename(path, '.txt'), text: readFileSync(path, 'utf8') })),
    ),
  })
})

test('the stream gives what the files give', () => {
  const articles = seeds.map((path) => ({ id: basename(path, '.txt'), text: readFileSync(path, 'utf8') }))
  const { status, stdout } = extract(['--ndjson'], `${JSON.stringify({ id: 'seeds', articles })}\n`)
  expect(status).toBe(0)
  const lines = stdout.trimEnd().split('\n')
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toEqual({ id: 'seeds', ...JSON.parse(extract(seeds).stdout) })
})

test('a bad line gives an error line and the stream goes on', () => {
  const { status, stdout, stderr } = extract(
    ['--ndjson'],
    [lineOf('1'), 'oops', '', '{"id":"3"}', lineOf('4')].join('\n'),
  )
  expect(stderr).toBe('')
  expect(status).toBe(0)
  const lines: unknown[] = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines).toMatchObject([
    { id: '1', format: 'dateline' },
    { id: null, error: 'not a JSON object' },
    { id: '3', error: '"articles" is not a list' },
    { id: '4', format: 'dateline' },
  ])
})

test('the stream answers each line before the next one comes, and reads on when its output is taken slowly', async () => {
  const child = spawn(process.execPath, ['src/cli/launch.mjs', '--ndjson'])
  child.stdin.write(`${lineOf('0')}\n`)
  const first = await new Promise<string>((resolve) => child.stdout.once('data', (chunk) => resolve(String(chunk))))
  expect(first).toContain('"id":"0"')
  for (let id = 1; id < 200; id++) child.stdin.write(`${lineOf(String(id), 200)}\n`)
  child.stdin.end()
  let text = first
  for await (const chunk of child.stdout) text += String(chunk)
  expect(text.trimEnd().split('\n')).toHaveLength(200)
}, 60_000)

const folder = mkdtempSync(join(tmpdir(), 'dateline-'))
const binary = join(folder, 'picture.txt')
writeFileSync(binary, new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))
const empty = join(folder, 'empty.txt')
writeFileSync(empty, ' \n')

test.each([
  [['no-such.txt'], 'no-such.txt: no such file'],
  [['seeds'], 'seeds: this is a folder, not a file'],
  [[binary], 'the file is not UTF-8 text'],
  [[empty], 'the file is empty'],
  [[seeds[0] ?? '', seeds[0] ?? ''], 'another file is called'],
  [['--turbo'], 'Unknown option --turbo'],
  [[], 'Reads news articles'],
])('%j ends with status 1 and a message, and prints nothing', (args, message) => {
  const { status, stdout, stderr } = extract(args)
  expect(stderr).toContain(message)
  expect(stdout).toBe('')
  expect(status).toBe(1)
})

test('a bad file among good ones is named, and no half timeline is printed', () => {
  const { status, stdout, stderr } = extract([...seeds, 'no-such.txt'])
  expect([status, stdout, stderr]).toEqual([1, '', 'no-such.txt: no such file\n'])
})
