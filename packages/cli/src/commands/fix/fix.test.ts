/// <reference types="node" />

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const template = `Resources:
  Lab: # of the team
    Type: AWS::SageMaker::NotebookInstance
    Properties: { InstanceType: ml.t3.medium, RoleArn: x, RootAccess: Enabled }
`
const openFunction = `Resources:
  Chat:
    Type: AWS::Lambda::Function
    Properties: { Role: !GetAtt Role.Arn, Runtime: python3.13, Handler: a.b, Code: { ZipFile: x } }
  ChatUrl:
    Type: AWS::Lambda::Url
    Properties: { TargetFunctionArn: !Ref Chat, AuthType: NONE }
  ChatPermission:
    Type: AWS::Lambda::Permission
    Properties: { FunctionName: !Ref Chat, Action: lambda:InvokeFunctionUrl, Principal: '*', FunctionUrlAuthType: NONE }
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }] }
      Policies:
        - PolicyName: p
          PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: Allow, Action: bedrock:InvokeModel, Resource: '*' }] }
`
const command = fileURLToPath(new URL('../../../bin/parapet.js', import.meta.url))
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parapet-fix-'))
  writeFileSync(join(folder, 't.yaml'), template)
})
afterEach(() => rmSync(folder, { recursive: true }))

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [command, 'fix', ...args], { cwd: folder, encoding: 'utf8' })
const written = (): string => readFileSync(join(folder, 't.yaml'), 'utf8')

describe('parapet fix', () => {
  test('shows changes and makes none', () => {
    const { stdout, stderr, status } = run('--control', 'sagemaker/notebook-root-access')
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    expect(stdout).toContain(
      '+    Properties: { InstanceType: ml.t3.medium, RoleArn: x, RootAccess: Disabled }',
    )
    expect(written()).toBe(template)
  })

  test('makes the changes, once', () => {
    expect(run('--control', 'sagemaker/notebook-root-access', '--write').status).toBe(0)
    expect(written()).toBe(template.replace('RootAccess: Enabled', 'RootAccess: Disabled'))
    const { stdout } = run('--control', 'sagemaker/notebook-root-access', '--write', '--format', 'json')
    expect(JSON.parse(stdout)).toMatchObject({ written: true, summary: { failing: 0 }, files: [] })
  })

  test('replaces nothing where that is asked for', () => {
    const { stdout } = run(
      '--control',
      'sagemaker/notebook-direct-internet',
      '--in-place',
      '--format',
      'json',
    )
    expect(JSON.parse(stdout)).toMatchObject({
      summary: { fixes: 0 },
      left: [{ kind: 'decision', reason: 'it would replace the resource' }],
    })
  })

  test('mends what an attack path rests on, and says whether that cuts it', () => {
    writeFileSync(join(folder, 't.yaml'), openFunction)
    const listed = spawnSync(process.execPath, [command, 'paths', '--format', 'json'], {
      cwd: folder,
      encoding: 'utf8',
    })
    // A parse boundary: our own output.
    const { paths } = JSON.parse(listed.stdout) as { readonly paths: readonly { readonly id: string }[] }
    const id = paths[0]?.id ?? 'none'
    const { stdout } = run('--path', id, '--format', 'json')
    expect(JSON.parse(stdout)).toMatchObject({
      path: { id, cut: true },
      fixes: [{ control: 'lambda/url-no-auth' }],
    })
    expect(run('--path', id).stdout).toContain(`The attack path ${id} is cut by them.`)
  })

  test.each([
    [['--dry-run', '--write']],
    [['--aws', '--write']],
    [['--aws', '.']],
    [['--path', 'none']],
    [['no-such-folder']],
  ])('%j is wrong usage', (args) => {
    expect(run(...args).status).toBe(2)
    expect(written()).toBe(template)
  })
})
