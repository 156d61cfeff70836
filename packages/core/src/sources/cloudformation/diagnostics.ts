import type { Diagnostic } from '../../workload/index.ts'

/** How many diagnostics of one code are listed per file; the rest are counted. */
const perCode = 20

/** Collects diagnostics: each once, and of a fault that repeats without end only the first ones. */
export class DiagnosticSink {
  readonly #seen = new Set<string>()
  readonly #counts = new Map<string, number>()
  readonly #list: Diagnostic[] = []

  add(diagnostic: Diagnostic): void {
    const { code, file, location, message } = diagnostic
    const key = `${code}\n${file}\n${location?.line}:${location?.column}\n${message}`
    if (this.#seen.has(key)) return
    const kind = `${code}\n${file}`
    const count = (this.#counts.get(kind) ?? 0) + 1
    this.#counts.set(kind, count)
    if (count > perCode) return
    this.#seen.add(key)
    this.#list.push(diagnostic)
  }

  /** All diagnostics in the order they were met, with a note for each kind that was cut short. */
  list(): readonly Diagnostic[] {
    const cut: Diagnostic[] = []
    for (const [kind, count] of this.#counts) {
      const [code = '', file = ''] = kind.split('\n')
      if (count <= perCode) continue
      const message = `${count - perCode} more of \`${code}\` in this file are not listed`
      cut.push({ code, severity: 'note', message, file })
    }
    return [...this.#list, ...cut]
  }
}
