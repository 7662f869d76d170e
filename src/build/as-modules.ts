import { type ESTree, parseAst, type Plugin } from 'vite'

/** React as modules instead of CommonJS: the bundler calls its functions by their names and leaves out what nobody takes. */
export function asModules(): Plugin {
  return {
    name: 'dateline:as-modules',
    apply: 'build',
    transform(code, id) {
      if (!/\/node_modules\/(?:react|react-dom|scheduler)\//u.test(id)) return undefined
      const production = /require\('(?<path>\.\/cjs\/[\w-]+\.production\.js)'\)/u.exec(code)?.groups?.['path']
      if (production)
        return {
          code: `import * as all from '${production}'\nexport * from '${production}'\nexport default all`,
          map: null,
        }
      return id.endsWith('.production.js') ? { code: asModule(code), map: null } : undefined
    },
  }
}

/**
 * A CommonJS module that only requires in its declarations and only exports by its names, as a module.
 *
 * @throws Where it does something else with them.
 */
export function asModule(code: string): string {
  let count = 0
  const parts = parseAst(code).body.map((statement) => {
    const text = code.slice(statement.start, statement.end)
    if (statement.type === 'ExpressionStatement' && 'directive' in statement && statement.directive) return ''
    if (statement.type === 'VariableDeclaration') return withImports(statement, code)
    const exported = exportOf(statement)
    if (!exported) return text
    const value = code.slice(exported.value.start, exported.value.end)
    if (exported.value.type === 'Identifier') return `export { ${value} as ${exported.name} }`
    const local = `exported${String(count++)}`
    return `const ${local} = ${value}\nexport { ${local} as ${exported.name} }`
  })
  const module = parts.join('\n')
  const left = /\b(?:require\(|module\.exports|exports\.\w+)/u.exec(module)
  if (left) throw new Error(`Not to be made a module: ${left[0]}`)
  return module
}

function withImports({ declarations, kind }: ESTree.VariableDeclaration, code: string): string {
  const imports: string[] = []
  const others: string[] = []
  for (const { id, init, start, end } of declarations) {
    const path =
      init?.type === 'CallExpression' && init.callee.type === 'Identifier' && init.callee.name === 'require'
        ? init.arguments[0]
        : undefined
    if (path && id.type === 'Identifier')
      imports.push(`import * as ${id.name} from ${code.slice(path.start, path.end)}`)
    else others.push(code.slice(start, end))
  }
  return [...imports, ...(others.length > 0 ? [`${kind} ${others.join(', ')}`] : [])].join('\n')
}

function exportOf(
  statement: ESTree.Statement | ESTree.ModuleDeclaration,
): { name: string; value: ESTree.Expression } | undefined {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') return undefined
  const { left, right } = statement.expression
  if (left.type !== 'MemberExpression' || left.property.type !== 'Identifier') return undefined
  return left.object.type === 'Identifier' && left.object.name === 'exports'
    ? { name: left.property.name, value: right }
    : undefined
}
