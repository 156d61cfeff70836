import { isObject, type JsonObject } from '../shape/json.ts'
import type { Entry } from './entry.ts'

/** Who has a webhook is started by it. */
function adaptProject(reply: JsonObject): JsonObject {
  const webhook = reply['webhook']
  return isObject(webhook) ? { ...reply, Triggers: { ...webhook, Webhook: true } } : reply
}

/** AWS CodeBuild: what makes the images and models that run. */
export const builds: readonly Entry[] = [
  {
    type: 'AWS::CodeBuild::Project',
    service: 'codebuild',
    list: { operation: 'ListProjects', items: 'projects' },
    describe: { operation: 'BatchGetProjects', input: { names: '[value]' }, from: 'projects.0' },
    arn: 'arn',
    names: ['value'],
    adapt: adaptProject,
    renames: { BadgeEnabled: 'badge.badgeEnabled', Visibility: 'projectVisibility' },
  },
]
