import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ConsoleData } from '@parapet/core'

/** What the built application holds where its data belongs. */
const DATA_SLOT = '"parapet:data"'

/** The report application without data was not found or is not one: a fault of the installation. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError'
}

/** A report as one self-contained HTML file. @throws {TemplateError} */
export function renderHtml(data: ConsoleData): string {
  return fillTemplate(readTemplate(), data)
}

/** Puts data into the application. @throws {TemplateError} when the template has no slot for it */
export function fillTemplate(template: string, data: ConsoleData): string {
  const at = template.indexOf(DATA_SLOT)
  if (at === -1) throw new TemplateError('the report application has no place for data')
  return template.slice(0, at) + embeddedJson(data) + template.slice(at + DATA_SLOT.length)
}

/**
 * JSON that is inert inside of an HTML script element: it holds no `<`, so it can neither end the element
 * nor open a comment, and no line separator.
 *
 * https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function embeddedJson(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** The application's own content security policy, for servers that send it as a header. @throws {TemplateError} */
export function policyOf(html: string): string {
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html)?.[1]
  if (policy === undefined) throw new TemplateError('the report application has no content security policy')
  return policy
}

/** Beside the bundled command as it is published; in the workspace, where the bundle or the sources run. */
const PLACES = ['./report.html', '../../console/dist/report.html', '../../../../console/dist/report.html']

/** The application without data. @throws {TemplateError} when it is not there */
export function readTemplate(): string {
  for (const place of PLACES) {
    const text = readIfThere(fileURLToPath(new URL(place, import.meta.url)))
    if (text !== undefined) return text
  }
  throw new TemplateError('the report application is not built: run `npm run build -w packages/console`')
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
