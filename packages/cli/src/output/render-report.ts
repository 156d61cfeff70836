import {
  type ConsoleInput,
  consoleData,
  type Report,
  renderJson,
  renderJunit,
  renderMarkdown,
  renderSarif,
  renderText,
  type Shown,
} from '@parapet/core'
import { renderHtml } from '../commands/scan/html.ts'
import type { OutputTarget } from './targets.ts'
import { type TerminalSettings, usesColor, widthOfTerminal } from './terminal.ts'
import { writeWhole } from './write-file.ts'

/**
 * Writes a report to each target: to the terminal, which is standard output, or to a file. `behind` is what
 * the HTML report draws beyond the findings; SARIF has the fixes of it.
 */
export function writeReport(
  report: Report,
  targets: readonly OutputTarget[],
  shown: Shown,
  terminal: TerminalSettings,
  behind: ConsoleInput,
): void {
  for (const target of targets) {
    const text = renderFor(target, report, shown, terminal, behind)
    if (target.file === undefined) process.stdout.write(text)
    else writeWhole(target.file, text)
  }
}

function renderFor(
  { format, file }: OutputTarget,
  report: Report,
  shown: Shown,
  terminal: TerminalSettings,
  behind: ConsoleInput,
): string {
  switch (format) {
    case 'text':
      // A file is no terminal: it has no colors and always the same width.
      return file === undefined
        ? renderText(report, { color: usesColor(terminal), shown, width: widthOfTerminal(terminal) })
        : renderText(report, { color: false, shown, width: widthOfTerminal({ ...terminal, stream: {} }) })
    case 'json':
      return renderJson(report, shown)
    case 'sarif':
      return renderSarif(report, shown, behind.fixes)
    case 'markdown':
      return renderMarkdown(report, shown)
    case 'junit':
      return renderJunit(report, shown)
    case 'html':
      return renderHtml(consoleData(report, behind, shown))
  }
}
