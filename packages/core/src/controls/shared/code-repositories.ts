import type { PropertyView, ResourceView } from '../../view/index.ts'

/** Where each type lists code repositories of JupyterLab. */
const JUPYTER_LAB: Readonly<Record<string, readonly string[]>> = {
  'AWS::SageMaker::Domain': ['DefaultUserSettings', 'DefaultSpaceSettings'],
  'AWS::SageMaker::UserProfile': ['UserSettings'],
  'AWS::SageMaker::Space': ['SpaceSettings'],
}

/**
 * The addresses of Git repositories that a resource clones. Notebook instances may name a
 * `AWS::SageMaker::CodeRepository` instead, which has the address.
 */
export function repositoryUrlsOf(resource: ResourceView): readonly PropertyView[] {
  switch (resource.type) {
    case 'AWS::SageMaker::CodeRepository':
      return [resource.at('GitConfig.RepositoryUrl')]
    case 'AWS::SageMaker::NotebookInstance':
      return [
        resource.at('DefaultCodeRepository'),
        ...resource.at('AdditionalCodeRepositories').items,
      ].filter(({ present }) => present !== false)
    default:
      return (JUPYTER_LAB[resource.type] ?? []).flatMap((settings) =>
        resource
          .at(`${settings}.JupyterLabAppSettings.CodeRepositories`)
          .items.map((repository) => repository.at('RepositoryUrl')),
      )
  }
}
