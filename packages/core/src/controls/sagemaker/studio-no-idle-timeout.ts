import { allOf, type Judgement, onlyWhen, type PropertyView, type ResourceView } from '../../view/index.ts'
import { type Edit, onType, PLACE, set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

const APPS = ['JupyterLabAppSettings', 'CodeEditorAppSettings'] as const
const management = (settings: PropertyView, app: string): PropertyView =>
  settings.at(`${app}.AppLifecycleManagement.IdleSettings.LifecycleManagement`)

/** Whether scripts run when applications start: before there were settings, one of them ended what was idle. */
function runsScripts(settings: PropertyView): boolean {
  return ['JupyterServerAppSettings', 'JupyterLabAppSettings', 'CodeEditorAppSettings'].some(
    (app) => settings.at(`${app}.LifecycleConfigArns`).present !== false,
  )
}

/** One finding for both applications: they are mended together. */
function judgeUsers(users: PropertyView): Judgement {
  const settings = allOf(
    management(users, APPS[0]).equals('ENABLED'),
    management(users, APPS[1]).equals('ENABLED'),
  )
  return settings.verdict === 'fail' && runsScripts(users)
    ? users.judge(undefined, 'a lifecycle script may shut idle applications down')
    : settings
}

function judgeDomain(domain: ResourceView): readonly Judgement[] {
  const users = domain.at('DefaultUserSettings')
  const spaces = domain.at('DefaultSpaceSettings')
  return [
    judgeUsers(users),
    onlyWhen(spaces.isSet(), () => management(spaces, 'JupyterLabAppSettings').equals('ENABLED')),
  ]
}

/** What a profile does not say, the domain says. */
function judgeProfile(profile: ResourceView): readonly Judgement[] {
  return APPS.map((app) => {
    const own = management(profile.at('UserSettings'), app)
    return onlyWhen(own.isSet(), () => own.equals('ENABLED'))
  })
}

/** Two idle hours end an application. */
const shutDown = (app: string): Edit =>
  set(`${app}.AppLifecycleManagement.IdleSettings`, {
    LifecycleManagement: 'ENABLED',
    IdleTimeoutInMinutes: 120,
  })

export const control: Control = {
  id: 'sagemaker/studio-no-idle-timeout',
  title: 'Idle Studio applications are never shut down',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::SageMaker::Domain', 'AWS::SageMaker::UserProfile'],
  stages: ['prepare'],
  domain: 'governance',
  threats: ['unauthorized-access', 'denial-of-service'],
  responsibility: 'customer',
  why: 'A forgotten application keeps the credentials of its role and the data in its memory within reach for weeks, and is billed for it.',
  mappings: { 'nist-800-53-r5': ['AC-12', 'SC-10'], 'iso-27001': ['A.8.1'], soc2: ['CC6.1'] },
  evaluate: (resource) =>
    resource.type === 'AWS::SageMaker::Domain' ? judgeDomain(resource) : judgeProfile(resource),
  remedy: [
    onType('AWS::SageMaker::Domain', shutDown('DefaultUserSettings.JupyterLabAppSettings')),
    onType('AWS::SageMaker::Domain', shutDown('DefaultUserSettings.CodeEditorAppSettings')),
    onType('AWS::SageMaker::UserProfile', set(PLACE, 'ENABLED')),
  ],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::Domain
      Properties:
        DomainName: research
        DefaultUserSettings: { ExecutionRole: arn:aws:iam::111122223333:role/studio } # fail
    OneForgotten:
      Type: AWS::SageMaker::Domain
      Properties:
        DefaultUserSettings:
          JupyterLabAppSettings:
            AppLifecycleManagement: { IdleSettings: { LifecycleManagement: ENABLED, IdleTimeoutInMinutes: 120 } }
          CodeEditorAppSettings: { AppLifecycleManagement: { IdleSettings: {} } } # fail
    ByScript:
      Type: AWS::SageMaker::Domain
      Properties:
        DefaultUserSettings: # unknown
          JupyterServerAppSettings: { LifecycleConfigArns: [arn:aws:sagemaker:eu-west-1:111122223333:studio-lifecycle-config/idle] }
    SpacesForgotten:
      Type: AWS::SageMaker::Domain
      Properties:
        DefaultUserSettings: &idle
          JupyterLabAppSettings: { AppLifecycleManagement: { IdleSettings: { LifecycleManagement: ENABLED } } }
          CodeEditorAppSettings: { AppLifecycleManagement: { IdleSettings: { LifecycleManagement: ENABLED } } }
        DefaultSpaceSettings: { ExecutionRole: arn:aws:iam::111122223333:role/space } # fail
    All:
      Type: AWS::SageMaker::Domain # pass
      Properties:
        DefaultUserSettings:
          JupyterLabAppSettings: { AppLifecycleManagement: { IdleSettings: { LifecycleManagement: ENABLED } } }
          CodeEditorAppSettings: { AppLifecycleManagement: { IdleSettings: { LifecycleManagement: ENABLED } } }
        DefaultSpaceSettings:
          JupyterLabAppSettings: { AppLifecycleManagement: { IdleSettings: { LifecycleManagement: ENABLED } } }
    Sooner:
      Type: AWS::SageMaker::UserProfile # pass
      Properties:
        UserSettings: { CodeEditorAppSettings: { AppLifecycleManagement: { IdleSettings: { LifecycleManagement: ENABLED } } } }
    Exempt:
      Type: AWS::SageMaker::UserProfile
      Properties:
        DomainId: d-1234567890ab
        UserSettings:
          JupyterLabAppSettings:
            AppLifecycleManagement:
              IdleSettings:
                LifecycleManagement: DISABLED # fail
    LikeTheDomain:
      Type: AWS::SageMaker::UserProfile
      Properties: { DomainId: d-1234567890ab, UserProfileName: ada }
    ByParameter:
      Type: AWS::SageMaker::UserProfile
      Properties:
        UserSettings:
          CodeEditorAppSettings:
            AppLifecycleManagement:
              IdleSettings:
                LifecycleManagement: !Ref Idle # unknown
  `,
}
