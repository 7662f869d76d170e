import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { GENERATOR } from '#model/extraction.ts'

/** Text files of the project, as git knows them; without git (a downloaded archive) there is nothing to ask. */
function projectFiles(): readonly string[] {
  if (!existsSync('.git')) return []
  const names = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  })
  return names
    .split('\0')
    .filter((name) => name !== '' && existsSync(name) && !/\.(?:png|woff2?)$/u.test(name) && !name.startsWith('seeds/'))
}

test('no file names a path of the machine it was written on', () => {
  const paths = [`${dirname(process.cwd())}/`, `${homedir()}/`].filter((path) => path.length > 3)
  const named = projectFiles().filter((file) => {
    const text = readFileSync(file, 'utf8')
    return paths.some((path) => text.includes(path))
  })
  expect(named).toEqual([])
})

test('no file names the host of a package registry', () => {
  const host = /https?:\/\/[\w.-]*(?:registry|npm|artifactory|verdaccio|nexus)[\w.-]*(?::\d+)?\//iu
  expect(projectFiles().filter((file) => host.test(readFileSync(file, 'utf8')))).toEqual([])
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved": "http/u)
})

test('the top level holds only what belongs there', () => {
  const known =
    /^(?:package(?:-lock)?\.json|tsconfig\.json|vite\.config\.ts|index\.html|src|public|seeds|tests|README\.md|LICENSE|\..*)$/u
  const top = new Set(projectFiles().map((name) => name.split('/')[0] ?? name))
  expect([...top].filter((name) => !known.test(name))).toEqual([])
})

test('the lock file holds the builds for every platform, or npm ci would refuse it on all', () => {
  const lock: {
    readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>
  } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const wanted = Object.values(lock.packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies),
  )
  expect(wanted.filter((name) => !(`node_modules/${name}` in lock.packages))).toEqual([])
})

test('an extraction names the version in package.json', () => {
  const manifest: unknown = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(manifest).toMatchObject({ version: GENERATOR.replace('dateline ', '') })
})
