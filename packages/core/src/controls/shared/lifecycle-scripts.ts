import type { PropertyView, ResourceView } from '../../view/index.ts'

/** The scripts of a lifecycle configuration of notebook instances or of Studio; a list that is not known is one. */
export function scriptsOf(config: ResourceView): readonly PropertyView[] {
  if (config.type === 'AWS::SageMaker::StudioLifecycleConfig')
    return [config.at('StudioLifecycleConfigContent')]
  return ['OnCreate', 'OnStart'].flatMap((hook) =>
    config.at(hook).items.map((script) => script.at('Content')),
  )
}
