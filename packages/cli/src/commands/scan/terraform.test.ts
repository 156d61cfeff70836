/// <reference types="node" />

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const files: Readonly<Record<string, string>> = {
  'app/main.tf': `
module "m" {
  source = "org/m/aws"
  name   = var.name
}
variable "name" {}
output "name" { value = var.name }
`,
  'app/.terraform/modules/modules.json': JSON.stringify({
    Modules: [{ Key: 'm', Dir: '.terraform/modules/m' }],
  }),
  'app/.terraform/modules/m/main.tf': `
variable "name" {}
resource "aws_s3_bucket" "b" { bucket = var.name }
`,
  'app/.terraform/providers/x.tf': 'resource "aws_s3_bucket" "never" {}',
  'values.tfvars': 'name = "given"',
}

test('the command as it is published reads Terraform', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parapet-terraform-'))
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  const command = fileURLToPath(new URL('../../../bin/parapet.js', import.meta.url))
  const args = ['scan', '.', '--format', 'json', '--var-file', 'app=values.tfvars']
  const { stdout, stderr, status } = spawnSync(process.execPath, [command, ...args], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  const report: unknown = JSON.parse(stdout)
  const units = [{ id: 'app', files: ['app/main.tf', 'app/.terraform/modules/m/main.tf'], resources: 1 }]
  expect(report).toMatchObject({ units, diagnostics: [] })
  rmSync(folder, { recursive: true })
})
