import { safe } from './safeText.ts';

export interface ManifestFacts {
  readonly id: string;
  readonly title: string;
  readonly mastery: number | null;
  /** The file that the learning system opens. */
  readonly launchPage: string;
  /** Every file of the package but the manifest. */
  readonly names: readonly string[];
}

/**
 * The table of contents of a SCORM 1.2 package (content aggregation model, 2.3): one organization with one item, one
 * resource that talks to the system. It names no schema files, so none have to lie beside it.
 */
export function scormManifest({ id, title, mastery, launchPage, names }: ManifestFacts): string {
  const score = mastery === null ? '' : `\n        <adlcp:masteryscore>${mastery}</adlcp:masteryscore>`;
  const files = names.map((name) => `      <file href="${safe(encodeURI(name))}"/>`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="iontolab-${safe(id)}" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="iontolab">
    <organization identifier="iontolab">
      <title>${safe(title)}</title>
      <item identifier="lesson" identifierref="page" isvisible="true">
        <title>${safe(title)}</title>${score}
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="${safe(launchPage)}">
${files}
    </resource>
  </resources>
</manifest>
`;
}
