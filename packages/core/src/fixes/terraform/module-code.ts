import type { SourceFiles } from '../../workload/index.ts'
import { newlineOf } from '../splice.ts'
import { type Body, printBody } from './print-hcl.ts'

/** The code of a module: one folder, in which resources are named by type and name. */
export type ModuleCode = {
  /** The file that takes new resources. */
  readonly home: string
  readonly has: (type: string, name: string) => boolean
  /** The name of the first data source of a type. */
  readonly data: (type: string) => string | undefined
  /** The offset at which new blocks are written, and one of them as it is written there. */
  readonly end: number
  readonly print: (header: string, body: Body) => string
}

/** Reads what the module of a file has; it is searched as text, since only headers of blocks count. */
export function moduleCode(file: string, files: SourceFiles): ModuleCode {
  const folder = file.slice(0, file.lastIndexOf('/') + 1)
  const own = files
    .paths()
    .filter((path) => path.endsWith('.tf') && path.slice(0, path.lastIndexOf('/') + 1) === folder)
  const home = own.find((path) => path === `${folder}main.tf`) ?? [...own].sort()[0] ?? file
  const texts = own.map((path) => files.read(path) ?? '')
  const text = files.read(home) ?? ''
  const newline = newlineOf(text)
  return {
    home,
    has: (type, name) => texts.some((one) => headersIn(one).includes(`resource ${type} ${name}`)),
    data: (type) =>
      texts
        .flatMap(headersIn)
        .find((header) => header.startsWith(`data ${type} `))
        ?.split(' ')[2],
    end: text.length,
    print: (header, body) => {
      const lead = text === '' || text.endsWith('\n') ? newline : `${newline}${newline}`
      const inner = printBody(body, '  ', newline)
      return body.length === 0
        ? `${lead}${header} {}${newline}`
        : `${lead}${header} {${newline}${inner}}${newline}`
    },
  }
}

/** `resource "a" "b"` and the like as `resource a b`. */
const headersIn = (text: string): readonly string[] =>
  [...text.matchAll(/^(resource|data) +"(\w+)" +"([\w-]+)"/gm)].map(([, kind, type, name]) =>
    [kind, type, name].join(' '),
  )
