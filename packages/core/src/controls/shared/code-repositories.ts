import type { PropertyView, ResourceView } from '../../view/index.ts'

const CODE_REPOSITORY = 'AWS::SageMaker::CodeRepository'

/** Where each type lists code repositories of JupyterLab. */
const JUPYTER_LAB: Readonly<Record<string, readonly string[]>> = {
  'AWS::SageMaker::Domain': ['DefaultUserSettings', 'DefaultSpaceSettings'],
  'AWS::SageMaker::UserProfile': ['UserSettings'],
  'AWS::SageMaker::Space': ['SpaceSettings'],
}

/**
 * The addresses of Git repositories that a resource clones. Where a notebook instance names an
 * `AWS::SageMaker::CodeRepository` of the workload instead, that one has the address and is judged itself.
 */
export function repositoryUrlsOf(resource: ResourceView): readonly PropertyView[] {
  switch (resource.type) {
    case CODE_REPOSITORY:
      return [resource.at('GitConfig.RepositoryUrl')]
    case 'AWS::SageMaker::NotebookInstance':
      return [
        resource.at('DefaultCodeRepository'),
        ...resource.at('AdditionalCodeRepositories').items,
      ].filter((url) => url.present !== false && resource.targets(url, CODE_REPOSITORY).views.length === 0)
    default:
      return (JUPYTER_LAB[resource.type] ?? []).flatMap((settings) =>
        resource
          .at(`${settings}.JupyterLabAppSettings.CodeRepositories`)
          .items.map((repository) => repository.at('RepositoryUrl')),
      )
  }
}
