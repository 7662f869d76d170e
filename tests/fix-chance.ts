import * as fc from 'fast-check'

// The same properties are tried with the same cases everywhere, so that a test that passed passes again.
// CHANCE=random npx vitest run … looks for new ones.
if (process.env['CHANCE'] !== 'random') fc.configureGlobal({ seed: 20231007 })
