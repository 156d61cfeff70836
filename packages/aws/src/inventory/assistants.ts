import { textAt } from '../shape/json.ts'
import type { Entry } from './entry.ts'
import { listTags } from './list-tags.ts'

/** Amazon Q Business: applications, what they may call, and where people meet them. */
export const assistants: readonly Entry[] = [
  {
    type: 'AWS::QBusiness::Application',
    service: 'qbusiness',
    list: { operation: 'ListApplications', items: 'applications' },
    describe: { operation: 'GetApplication', input: { applicationId: 'applicationId' } },
    satellites: [listTags('resourceARN', 'applicationArn', 'tags')],
    arn: 'applicationArn',
    names: ['applicationId'],
    unreadable: {
      IdentityCenterInstanceArn: 'a reply names the application in IAM Identity Center, not the instance',
    },
    settled: (reply) =>
      textAt(reply, 'identityCenterApplicationArn') === undefined ? ['IdentityCenterInstanceArn'] : [],
  },
  {
    type: 'AWS::QBusiness::Plugin',
    service: 'qbusiness',
    under: 'AWS::QBusiness::Application',
    list: {
      operation: 'ListPlugins',
      input: { applicationId: 'parent.applicationId' },
      items: 'plugins',
    },
    describe: {
      operation: 'GetPlugin',
      input: { applicationId: 'parent.applicationId', pluginId: 'pluginId' },
    },
    satellites: [listTags('resourceARN', 'pluginArn', 'tags')],
    arn: 'pluginArn',
    names: ['pluginId'],
  },
  {
    type: 'AWS::QBusiness::WebExperience',
    service: 'qbusiness',
    under: 'AWS::QBusiness::Application',
    list: {
      operation: 'ListWebExperiences',
      input: { applicationId: 'parent.applicationId' },
      items: 'webExperiences',
    },
    describe: {
      operation: 'GetWebExperience',
      input: { applicationId: 'parent.applicationId', webExperienceId: 'webExperienceId' },
    },
    satellites: [listTags('resourceARN', 'webExperienceArn', 'tags')],
    arn: 'webExperienceArn',
    names: ['webExperienceId'],
  },
]
