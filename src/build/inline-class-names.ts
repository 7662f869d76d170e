import type { Plugin } from 'vite'

/**
 * Writes the names of classes where they are used: `className={styles.row}` becomes `className="_a"` and the tables of
 * names vanish from the script. The bundler does so for what is imported name by name, as from a namespace.
 */
export function inlineClassNames(): Plugin {
  return {
    name: 'dateline:inline-class-names',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      // Else a stylesheet of which no table is left would be left out with it.
      if (id.endsWith('.module.css')) return { code, moduleSideEffects: 'no-treeshake' }
      return id.endsWith('.tsx') ? { code: toNamespaceImports(code), map: null } : undefined
    },
  }
}

/** `import styles from './x.module.css'` → `import * as styles from './x.module.css'` */
export function toNamespaceImports(code: string): string {
  return code.replaceAll(
    /\bimport (?<name>\w+) from (?<file>["'][^"']+\.module\.css["'])/gu,
    'import * as $<name> from $<file>',
  )
}
