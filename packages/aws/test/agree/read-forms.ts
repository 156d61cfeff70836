import { existsSync, readdirSync, readFileSync } from 'node:fs'
import {
  type Assessment,
  assess,
  controls,
  type Diagnostic,
  readWorkload,
  type SourceFiles,
  type Unit,
} from '@parapet/core'
import { fakeAws, handlerOf } from '@parapet/fake-aws'
import { parse } from 'yaml'
import { parseHcl } from '../../../core/test/support/hcl-parser.ts'
import { inMemoryFiles } from '../../../core/test/support/in-memory-files.ts'
import { readAws } from '../../src/read/scan-accounts.ts'
import { answersOf, type LiveFile } from './answers.ts'

const FOLDER = new URL('../../../../spec/workloads/', import.meta.url)

/** One form of a workload as it was read and judged. */
export type Form = Assessment & { readonly units: readonly Unit[]; readonly problems: readonly string[] }

/** The names of the workloads. */
export function workloads(): readonly string[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

/** A file below the folder of the workloads, read as YAML; the caller knows its shape. */
export const yamlOf = (path: string): unknown => parse(textOf(path))

const textOf = (path: string): string => readFileSync(new URL(path, FOLDER), 'utf8')

/** Whether a workload has a file of that name. */
export const hasForm = (workload: string, file: string): boolean =>
  existsSync(new URL(`${workload}/${file}`, FOLDER))

function filesOf(workload: string, ending: RegExp): SourceFiles {
  const files = readdirSync(new URL(`${workload}/`, FOLDER)).filter((file) => ending.test(file))
  return inMemoryFiles(Object.fromEntries(files.map((file) => [file, textOf(`${workload}/${file}`)])))
}

/** The file of the account of a workload. */
export function liveOf(workload: string): LiveFile {
  // A parse boundary: our own file; what it says in vain is found out by asking.
  return yamlOf(`${workload}/live.yaml`) as LiveFile
}

/** A form that files say, in the account and Region in which the live form stands. */
export function readFiles(workload: string, ending: RegExp): Form {
  const { account, region } = liveOf(workload)
  const at = { file: 'parapet.yaml', line: 1, column: 1, endLine: 1, endColumn: 1 }
  const members = [{ pattern: '*', at }]
  const deployment = { name: workload, members, account, region, parameters: new Map() }
  const read = readWorkload(filesOf(workload, ending), { parseHcl, deployments: [deployment] })
  return judged(read.units, read.diagnostics.map(wordsOf))
}

const wordsOf = ({ code, message }: Diagnostic): string => `${code}: ${message}`

/** The form that an account says. */
export async function readLive(workload: string): Promise<Form> {
  const file = liveOf(workload)
  const { answer, problems } = answersOf(file)
  const account = { id: file.account, regions: [file.region] }
  const read = await readAws({
    regions: [file.region],
    endpoint: 'http://aws.invalid',
    settings: {
      credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
      requestHandler: handlerOf(fakeAws({ account, answer })),
    },
    patience: {
      clock: { now: () => 0, sleep: () => Promise.resolve(), random: () => 0.5 },
      rateLimits: false,
    },
  })
  const gaps = read.gaps.map(({ operation, code }) => `gap: ${operation} ${code}`)
  return judged(read.units, [...read.diagnostics.map(wordsOf), ...gaps, ...problems()])
}

function judged(units: readonly Unit[], problems: readonly string[]): Form {
  const assessment = assess(units, controls)
  const errors = assessment.errors.map(({ control, message }) => `${control}: ${message}`)
  return { ...assessment, units, problems: [...problems, ...errors] }
}
