import { expect, test } from 'vitest'
import { asModule } from '../../src/build/as-modules.ts'

async function load(code: string): Promise<unknown> {
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)
}

test('a module of CommonJS hands out the same under the same names', async () => {
  const code = `"use strict";
    var one = 1, two = 2;
    function three() { return one + two }
    exports.three = three;
    exports.use = function () { return three() };
    exports.version = "19";`
  const module = await load(asModule(code))
  expect(module).toMatchObject({ version: '19' })
  expect(module).toHaveProperty('use')
  expect(Object.keys(module ?? {})).toEqual(['three', 'use', 'version'])
})

test('what it requires is imported, and nothing else that stands beside it is lost', () => {
  expect(asModule("var React = require('react'), one = 1;\nvar Dom = require('react-dom');")).toBe(
    "import * as React from 'react'\nvar one = 1\nimport * as Dom from 'react-dom'",
  )
})

test.each(['module.exports = {}', 'if (a) { exports.b = 1 }', "function late() { return require('react') }"])(
  '“%s” stops the build',
  (code) => {
    expect(() => asModule(code)).toThrow('Not to be made a module')
  },
)
