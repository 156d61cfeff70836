import { scalar } from '../../values/make-value.ts'
import type { Scope } from '../evaluate/scope.ts'
import { noNames } from '../evaluate/scope.ts'
import { templateOfFile } from '../hcl/template-text.ts'
import { resolvePath } from '../module/paths.ts'
import { type TerraformFunction, textOf } from './call.ts'

/** The text of a file of the scan, by a path as Terraform code writes it: relative to the root module. */
function readFile(path: string, scope: Scope): { readonly file: string; readonly text: string } | undefined {
  const file = resolvePath('', path)
  const text = file === undefined ? undefined : scope.files.read(file)
  return file === undefined || text === undefined ? undefined : { file, text }
}

const file: TerraformFunction = ([path], { at, scope }) => {
  const name = textOf(path)
  const read = name === undefined ? undefined : readFile(name, scope)
  return read === undefined ? undefined : scalar(read.text, at)
}

const templatefile: TerraformFunction = ([path, variables], { scope }) => {
  const name = textOf(path)
  const read = name === undefined ? undefined : readFile(name, scope)
  if (read === undefined) return undefined
  const names = variables?.kind === 'map' ? variables.entries : noNames
  return scope.with(names).evaluate(templateOfFile(read.text, read.file, scope.parse))
}

const fileexists: TerraformFunction = ([path], { at, scope }) => {
  const name = textOf(path)
  return name !== undefined && readFile(name, scope) !== undefined ? scalar(true, at) : undefined
}

const unchanged: TerraformFunction = ([path]) => path

/** The functions that look at files. */
export const fileFunctions: Readonly<Record<string, TerraformFunction>> = {
  file,
  templatefile,
  fileexists,
  abspath: unchanged,
  pathexpand: unchanged,
}
